package io.canvasledger.http.canvas;

import io.canvasledger.canvas.RecordedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version, wherever an answer names one: who recorded it, when, since when it holds, why and on what evidence. What else
 * is told of it depends on what was asked.
 *
 * @param recordedAt server time, UTC
 * @param effectiveOn the day it took effect in the business: as noted, else the day it was recorded (UTC)
 * @param evidence free references, in the order given
 * @param milestones the names it bears now, by name; in lists of versions
 * @param eventCount how many events it has, whether they are told or not; where its events are asked for
 * @param events those asked for, in the order they happened
 * @param eventsOmitted how many more were asked for; absent when all are here. All are at {@code self}
 * @param self where to read it with all its events; absent in a dry run
 * @param related where to go on; where versions themselves are asked for
 */
public record VersionView(
        int version,
        String author,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable String rationale,
        List<String> evidence,
        @Nullable List<String> milestones,
        @Nullable Integer eventCount,
        @Nullable List<EventView> events,
        @Nullable Integer eventsOmitted,
        @Nullable String self,
        @Nullable Related related) {

    /** As another answer names it. */
    public static VersionView of(UUID canvas, RecordedVersion recorded) {
        return of(recorded, null, null, null, 0, Related.version(canvas, recorded.version()), null);
    }

    /** As it stands in a list of versions. */
    public static VersionView listed(UUID canvas, RecordedVersion recorded, int eventCount, List<String> milestones) {
        return of(
                recorded,
                milestones,
                eventCount,
                null,
                0,
                Related.version(canvas, recorded.version()),
                Related.ofVersion(canvas, recorded.version()));
    }

    /**
     * With what happened in it.
     *
     * @param eventCount how many events it has, whether they are told or not
     * @param omitted how many more there are to tell
     */
    public static VersionView told(
            UUID canvas, RecordedVersion recorded, int eventCount, List<EventView> events, int omitted) {
        return of(
                recorded,
                null,
                eventCount,
                events,
                omitted,
                Related.version(canvas, recorded.version()),
                Related.ofVersion(canvas, recorded.version()));
    }

    /** As it would be: there is nothing to read of it. */
    public static VersionView imagined(RecordedVersion recorded, List<EventView> events) {
        return of(recorded, null, events.size(), events, 0, null, null);
    }

    private static VersionView of(
            RecordedVersion recorded,
            @Nullable List<String> milestones,
            @Nullable Integer eventCount,
            @Nullable List<EventView> events,
            int omitted,
            @Nullable String self,
            @Nullable Related related) {
        return new VersionView(
                recorded.version(),
                recorded.author(),
                recorded.recordedAt(),
                recorded.effectiveOn(),
                recorded.note().rationale(),
                recorded.note().evidence(),
                milestones,
                eventCount,
                events,
                omitted == 0 ? null : omitted,
                self,
                related);
    }
}
