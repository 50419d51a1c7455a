package io.canvasledger.query.version;

import io.canvasledger.canvas.Branch;
import io.canvasledger.canvas.Reference;
import io.canvasledger.canvas.Reference.Known;
import io.canvasledger.canvas.Reference.Position;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The number of the version a reference names, among the visible ones.
 *
 * @param sql an expression about a canvas {@code c}, null if the reference names none; with parameters {@code ?}
 */
record Resolution(String sql, List<Object> parameters) {

    private static final String VERSION =
            "from version where workspace = c.workspace and canvas = c.canvas" + " and version <= c.version and ";
    private static final String MILESTONE = "from milestone where workspace = c.workspace and canvas = c.canvas and ";

    static Resolution of(Reference reference) {
        if (!reference.branch().equals(Branch.MAIN)) {
            return new Resolution("null", List.of());
        }
        var last = last(reference);
        var inForceOn = reference.effectiveAt();
        return inForceOn == null
                ? last
                : new Resolution(
                        "(select version " + VERSION + "version <= " + last.sql
                                + " and effective_on <= ? order by effective_on desc, version desc limit 1)",
                        Stream.concat(last.parameters.stream(), Stream.of(inForceOn))
                                .toList());
    }

    /** The last version that counts. */
    private static Resolution last(Reference reference) {
        return switch (reference.place()) {
            case Position.Head _ -> known(reference.knownAt());
            case Position.Number number ->
                new Resolution("(select version " + VERSION + "version = ?)", List.of(number.version()));
            case Position.MilestoneName named ->
                new Resolution(
                        "(select version " + MILESTONE + "lower(name) = lower(?) and named_in <= c.version"
                                + " and coalesce(removed_in > c.version, true))",
                        List.of(named.milestone()));
        };
    }

    private static Resolution known(@Nullable Known known) {
        return switch (known) {
            case null -> new Resolution("c.version", List.of());
            case Known.At at ->
                new Resolution(
                        "(select max(version) " + VERSION + "recorded_at <= ?)",
                        List.of(at.instant().atOffset(ZoneOffset.UTC)));
            case Known.On on ->
                new Resolution(
                        "(select max(version) " + VERSION + "recorded_at < ?)",
                        List.of(on.day().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)));
        };
    }
}
