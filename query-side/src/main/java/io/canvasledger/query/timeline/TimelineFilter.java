package io.canvasledger.query.timeline;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.EventKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see; everything absent means everything. The first four parts choose events, the others versions.
 */
record TimelineFilter(
        @Nullable Block block,

        @Nullable UUID item,

        @Nullable UUID segment,

        @Nullable List<EventKind> kind,

        @Nullable String author,

        @Nullable String since,

        @Nullable String until,

        @Nullable String text) {

    static TimelineFilter ofVersions(@Nullable String author, @Nullable String since, @Nullable String until) {
        return new TimelineFilter(null, null, null, null, author, since, until, null);
    }

    static TimelineFilter ofItem(UUID item) {
        return new TimelineFilter(null, item, null, null, null, null, null, null);
    }
}
