package io.canvasledger.query.figures;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.figures.Point;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.version.Deferral;
import io.canvasledger.shift.StatedCategory;
import io.canvasledger.shift.StatedMotive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the mix of customer relationships changed over the versions, ready to plot.
 *
 * @param version the latest version this tells of
 * @param by which of its two times orders the versions
 * @param segment the customer segment asked for; absent for all relationships and every segment
 * @param total how many points there are in the stretch asked for; of very many, those shown are spread evenly over them
 * @param titles what each customer segment of the whole history was last called
 * @param points in the order of the time asked for
 * @param leads when which motive was ahead of which, over the whole history, by when that began; of very many only the latest
 * @param leadsOmitted how many earlier ones are left out; absent when none
 * @param deferred along effective time, at most 500 events that did not apply from the day their version took effect
 * @param deferredOmitted how many more there are; absent when none
 */
record RelationshipSeriesView(
        UUID canvas,
        int version,
        TimeAxis by,
        @Nullable ItemId segment,
        int total,
        List<SegmentTitle> titles,
        List<RelationshipPoint> points,
        List<LeadView> leads,
        @Nullable Integer leadsOmitted,
        List<Deferral> deferred,
        @Nullable Integer deferredOmitted) {

    /**
     * The mix at one version.
     *
     * @param motives shares that sum to 1: of all relationships, or of those with the segment asked for; empty when there are none
     * @param categories likewise
     * @param segments the same with each segment; left out when one segment was asked for
     */
    record RelationshipPoint(
            int version,
            LocalDate effectiveOn,
            Instant recordedAt,
            Map<StatedMotive, Double> motives,
            Map<StatedCategory, Double> categories,
            @Nullable List<SegmentMix> segments) {

        static RelationshipPoint of(Point point, @Nullable ItemId segment) {
            var figures = point.figures();
            var mix = segment == null ? figures.relationships() : figures.with(segment);
            return new RelationshipPoint(
                    point.version(),
                    point.effectiveOn(),
                    point.recordedAt(),
                    mix.motives().shares(),
                    mix.categories().shares(),
                    segment == null ? SegmentMix.of(figures) : null);
        }
    }

    /**
     * A stretch throughout which one motive had a larger share than another.
     *
     * @param segment absent for all relationships
     * @param ahead the motive with the larger share
     * @param behind the motive with the smaller share
     * @param overtaken whether it was not ahead before; false when it was from the first version on
     * @param since the version it begins with
     * @param sinceDay the day it begins, recorded (UTC) or effective
     * @param lost the first version in which it was no longer ahead; absent when it is to this day
     * @param lostDay the day that was, recorded (UTC) or effective
     * @param sentence the same in the reader's language
     */
    record LeadView(
            @Nullable ItemId segment,
            StatedMotive ahead,
            StatedMotive behind,
            boolean overtaken,
            int since,
            LocalDate sinceDay,
            @Nullable Integer lost,
            @Nullable LocalDate lostDay,
            String sentence) {}
}
