package io.canvasledger.query.timeline;

import io.canvasledger.canvas.Block;
import io.canvasledger.http.canvas.EventView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version with what happened in it.
 *
 * @param recordedAt server time, UTC
 * @param effectiveOn the day it took effect in the business: as noted, else the day it was recorded (UTC)
 * @param evidence free references, in the order given
 * @param eventCount how many events the version has, whether they match the filters or not
 * @param events those that match the filters, in the order they happened
 * @param eventsOmitted how many more match; absent when all are here. All are at {@code self}
 * @param self where to read the version with all its events
 */
record TimelineEntry(
        int version,
        String author,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable String rationale,
        List<String> evidence,
        int eventCount,
        List<ToldEvent> events,
        @Nullable Integer eventsOmitted,
        String self) {

    /**
     * An event, told.
     *
     * @param block of the item it happened to; absent when it happened to the canvas
     * @param title what that item was called when it happened
     * @param sentence in the language of the request
     */
    record ToldEvent(
            String kind, @Nullable Block block, @Nullable String title, String sentence, EventView event) {}
}
