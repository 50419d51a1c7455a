package io.canvasledger.query.compare;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.query.compare.ShiftView.AudienceShift;
import io.canvasledger.query.compare.ShiftView.CauseView;
import io.canvasledger.query.compare.ShiftView.FlowView;
import io.canvasledger.query.compare.ShiftView.TurnView;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.language.ShiftSentences;
import io.canvasledger.shift.Flow;
import io.canvasledger.shift.RelationshipShift;
import io.canvasledger.shift.Shift;
import io.canvasledger.shift.ShiftCauses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words a relationship shift for readers. */
final class ShiftPresenter {

    private final Comparison comparison;
    private final Sentences sentences;
    private final ShiftSentences shifts;
    private final Titles titles;
    private final RelationshipShift shift;

    ShiftPresenter(Comparison comparison, Locale language) {
        this.comparison = comparison;
        this.sentences = Sentences.in(language, comparison.to().kind());
        this.shifts = ShiftSentences.in(language);
        this.titles = Titles.of(comparison);
        this.shift = RelationshipShift.between(comparison.from(), comparison.to());
    }

    ShiftView view() {
        var related = comparison.related();
        var causes = ShiftCauses.between(comparison.older(), comparison.inRange());
        return new ShiftView(
                comparison.canvas().uuid(),
                comparison.told(comparison.fromVersion().recorded()),
                comparison.told(comparison.toVersion().recorded()),
                comparison.backwards(sentences),
                Objects.requireNonNull(related.shift()),
                related,
                audience(null, shift.overall(), causes.overall()),
                shift.bySegment().entrySet().stream()
                        .map(entry -> audience(entry.getKey(), entry.getValue(), causes.of(entry.getKey())))
                        .toList());
    }

    private AudienceShift audience(@Nullable ItemId segment, Shift shift, List<RecordedEvent> causes) {
        var title = segment == null ? null : titles.apply(segment);
        return new AudienceShift(
                segment,
                title,
                shifts.tell(
                                shift,
                                segment == null || title == null ? null : new ItemTitle(segment, title),
                                segment != null && !isSegment(segment))
                        .text(),
                shift.dominantMotive().turned(),
                TurnView.of(shift.dominantMotive()),
                shift.magnitude(),
                shift.motivesBefore().shares(),
                shift.motivesAfter().shares(),
                TurnView.of(shift.dominantCategory()),
                shift.categoryMagnitude(),
                shift.categoriesBefore().shares(),
                shift.categoriesAfter().shares(),
                flows(shift.flow()),
                causes.stream().map(this::cause).toList());
    }

    private boolean isSegment(ItemId id) {
        return comparison
                .to()
                .item(id)
                .filter(item -> item.block() == Block.CUSTOMER_SEGMENTS)
                .isPresent();
    }

    static List<FlowView> flows(Flow flow) {
        var flows = new ArrayList<FlowView>();
        flow.moved().forEach((from, row) -> row.forEach((to, share) -> flows.add(new FlowView(from, to, share))));
        flow.began().forEach((to, share) -> flows.add(new FlowView(null, to, share)));
        flow.ended().forEach((from, share) -> flows.add(new FlowView(from, null, share)));
        flows.sort(Comparator.comparingDouble(FlowView::share).reversed());
        return flows;
    }

    private CauseView cause(RecordedEvent recorded) {
        var event = EventView.of(recorded.id(), recorded.event());
        return new CauseView(
                event.item() == null ? null : titles.apply(event.item()),
                sentences.tell(recorded.event(), titles).text(),
                event,
                comparison.told(recorded.by()));
    }
}
