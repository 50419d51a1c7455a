package io.canvasledger.query.figures;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.figures.Figures;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.shift.StatedCategory;
import io.canvasledger.shift.StatedMotive;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The figures of a canvas at one version.
 *
 * @param version the version they are of
 * @param revenue material revenue
 * @param costs material costs
 * @param received immaterial revenue, never part of the money
 * @param given immaterial costs, likewise
 * @param revenueMix how material revenue divides
 * @param motives how the effort of all relationships divides by motive; sums to 1, empty without relationships
 * @param categories likewise by category
 * @param segments the same with each customer segment, in reading order
 * @param titles of the customer segments
 */
record FiguresView(
        UUID canvas,
        VersionView version,
        MoneyTotals revenue,
        MoneyTotals costs,
        List<ImmaterialTotal> received,
        List<ImmaterialTotal> given,
        RevenueShares revenueMix,
        Map<StatedMotive, Double> motives,
        Map<StatedCategory, Double> categories,
        List<SegmentMix> segments,
        List<SegmentTitle> titles) {

    static FiguresView of(Canvas canvas, RecordedVersion recorded) {
        var figures = Figures.of(canvas);
        var money = figures.money();
        return new FiguresView(
                canvas.id().uuid(),
                VersionView.of(canvas.id().uuid(), recorded),
                MoneyTotals.of(money.revenue()),
                MoneyTotals.of(money.costs()),
                ImmaterialTotal.of(money.received()),
                ImmaterialTotal.of(money.given()),
                RevenueShares.of(money.mix()),
                figures.relationships().motives().shares(),
                figures.relationships().categories().shares(),
                SegmentMix.of(figures),
                canvas.inReadingOrder(Block.CUSTOMER_SEGMENTS).stream()
                        .map(FiguresView::title)
                        .toList());
    }

    private static SegmentTitle title(Item segment) {
        return new SegmentTitle(segment.id(), segment.title());
    }
}
