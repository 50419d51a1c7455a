package io.canvasledger.query.figures;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.figures.Lead;
import io.canvasledger.figures.Point;
import io.canvasledger.figures.Series;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.query.figures.RelationshipSeriesView.LeadView;
import io.canvasledger.query.language.ShiftSentences;
import io.canvasledger.shift.StatedMotive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells when one motive overtook another. */
record LeadPresenter(Series series, TimeAxis axis, ShiftSentences sentences) {

    /** Over all relationships and with each segment, in the order they began. */
    List<LeadView> all() {
        var leads = new ArrayList<>(of(null));
        series.titles().keySet().forEach(segment -> leads.addAll(of(segment)));
        leads.sort(Comparator.comparing(LeadView::sinceDay).thenComparing(LeadView::since));
        return leads;
    }

    /** @param segment null for all relationships */
    List<LeadView> of(@Nullable ItemId segment) {
        // A point with the same mix can neither begin nor end a lead.
        var points = segment == null
                ? series.compact(point -> point.figures().relationships())
                : series.compact(point -> point.figures().with(segment));
        var leads = new ArrayList<LeadView>();
        var motives = motives(points, segment);
        for (var ahead : motives) {
            for (var behind : motives) {
                var found = segment == null ? points.leads(ahead, behind) : points.leads(segment, ahead, behind);
                found.forEach(lead -> leads.add(view(lead, segment, ahead, behind)));
            }
        }
        leads.sort(Comparator.comparing(LeadView::sinceDay).thenComparing(LeadView::since));
        return leads;
    }

    /** A motive that never played a part is nothing to be ahead of. */
    private static Set<StatedMotive> motives(Series series, @Nullable ItemId segment) {
        var motives = EnumSet.noneOf(StatedMotive.class);
        for (var point : series.points()) {
            var mix = segment == null
                    ? point.figures().relationships()
                    : point.figures().with(segment);
            motives.addAll(mix.motives().shares().keySet());
        }
        // Nor does anybody overtake by saying nothing.
        motives.remove(StatedMotive.UNSPECIFIED);
        return motives;
    }

    private LeadView view(Lead lead, @Nullable ItemId segment, StatedMotive ahead, StatedMotive behind) {
        var title = segment == null ? null : series.titles().get(segment);
        var lost = lead.lost();
        return new LeadView(
                segment,
                ahead,
                behind,
                lead.overtaken(),
                lead.since().version(),
                axis.day(lead.since().by()),
                lost.map(Point::version).orElse(null),
                lost.map(point -> axis.day(point.by())).orElse(null),
                sentences
                        .tell(
                                lead,
                                ahead,
                                behind,
                                segment == null || title == null ? null : new ItemTitle(segment, title))
                        .text());
    }
}
