package io.canvasledger.query.version;

import io.canvasledger.canvas.Branch;
import io.canvasledger.canvas.Reference;
import io.canvasledger.canvas.Reference.Known;
import io.canvasledger.canvas.Reference.Position;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Names;
import io.canvasledger.refuse.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says of a reference that names no version what there is instead, of the kind that was asked for. */
final class UnknownReference {

    /** As many names as a sentence bears. */
    private static final int MOST_NAMED = 5;

    private UnknownReference() {}

    static ProblemException number(String parameter, String given, int head) {
        var details = details(parameter, given);
        details.put("head", head);
        return refused(details);
    }

    static ProblemException of(Versions versions, String parameter, String given, Reference reference) {
        var details = details(parameter, given);
        if (!reference.branch().equals(Branch.MAIN)) {
            details.put("branches", Branch.MAIN);
            return refused(details);
        }
        switch (reference.place()) {
            case Position.Number number -> {
                if (number.version() > versions.head()) {
                    details.put("head", versions.head());
                } else {
                    details.put("firstEffective", firstEffective(versions));
                }
            }
            case Position.MilestoneName named -> {
                var names = milestones(versions);
                if (names.stream().anyMatch(named.milestone()::equalsIgnoreCase)) {
                    details.put("firstEffective", firstEffective(versions));
                } else {
                    details.put("milestone", named.milestone());
                    var near = Spelling.near(named.milestone(), names).stream()
                            .limit(MOST_NAMED)
                            .toList();
                    if (!near.isEmpty()) {
                        details.put("milestones", new Names(near));
                    }
                }
            }
            case Position.Head _ -> {
                var first = firstRecorded(versions);
                if (reference.knownAt() != null && before(reference.knownAt(), first)) {
                    details.put("firstRecorded", shown(reference.knownAt(), first));
                } else {
                    details.put("firstEffective", firstEffective(versions));
                }
            }
        }
        return refused(details);
    }

    private static Map<String, Object> details(String parameter, String given) {
        var details = new TreeMap<String, Object>();
        details.put("parameter", parameter);
        details.put("given", given);
        return details;
    }

    private static ProblemException refused(Map<String, Object> details) {
        return ProblemException.of(ProblemType.UNKNOWN_REFERENCE)
                .because(
                        Reason.REFERENCE_UNKNOWN,
                        null,
                        details.entrySet().stream()
                                .flatMap(detail -> Stream.of(detail.getKey(), detail.getValue()))
                                .toArray());
    }

    private static boolean before(Known known, Instant first) {
        return switch (known) {
            case Known.At at -> at.instant().isBefore(first);
            case Known.On on -> on.day().isBefore(day(first));
        };
    }

    /** As it was asked for: a day for a day. */
    private static Object shown(Known known, Instant first) {
        return switch (known) {
            case Known.At _ -> first.truncatedTo(ChronoUnit.SECONDS);
            case Known.On _ -> day(first);
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant firstRecorded(Versions versions) {
        return versions.sql("select min(recorded_at) from version where workspace = :workspace and canvas = :canvas")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static LocalDate firstEffective(Versions versions) {
        return versions.sql("select min(effective_on) from version where workspace = :workspace and canvas = :canvas"
                        + " and version <= :head")
                .query(LocalDate.class)
                .single();
    }

    private static List<String> milestones(Versions versions) {
        return versions.sql("select name from milestone where workspace = :workspace and canvas = :canvas"
                        + " and named_in <= :head and coalesce(removed_in > :head, true) order by version desc, name")
                .query(String.class)
                .list();
    }
}
