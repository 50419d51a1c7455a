package io.canvasledger.query.timeline;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.EventKind;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see; everything absent means everything. The first four parts choose events, the others versions.
 */
record TimelineFilter(
        @Parameter(description = "Events of items of this block") @Nullable
        Block block,

        @Parameter(description = "Events of this item, or of links from or to it") @Nullable
        UUID item,

        @Parameter(
                description = "Events that concern this customer segment: its own, those of relationships that"
                        + " address it before or after, and those of its links")
        @Nullable
        UUID segment,

        @Parameter(
                description = "Events of these kinds; may be given several times",
                array = @ArraySchema(schema = @Schema(ref = "#/components/schemas/EventKind")))
        @Nullable
        List<EventKind> kind,

        @Parameter(description = "Versions recorded by exactly this author") @Nullable
        String author,

        @Parameter(
                description = "Versions from this day (UTC) on; an instant too when by=RECORDED",
                example = "2024-03-01")
        @Nullable
        String from,

        @Parameter(
                description = "Versions up to and including this day (UTC); an instant too when by=RECORDED",
                example = "2024-03-31")
        @Nullable
        String to,

        @Parameter(description = "Versions whose rationale holds this text, whatever its case and accents") @Nullable
        String text) {

    static TimelineFilter ofItem(UUID item) {
        return new TimelineFilter(null, item, null, null, null, null, null, null);
    }
}
