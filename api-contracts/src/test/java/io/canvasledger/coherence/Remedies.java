package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Channel.Phase;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.CustomerSegment.Payment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does the obvious thing about a finding: adds what is missing and links it. */
final class Remedies {

    private Canvas canvas;
    private int items;

    private Remedies(Canvas canvas) {
        this.canvas = canvas;
    }

    static Canvas of(Finding finding, Canvas canvas) {
        var mending = new Remedies(canvas);
        mending.mend(finding);
        return mending.canvas;
    }

    private void mend(Finding finding) {
        switch (finding.rule()) {
            case SEGMENT_WITHOUT_OFFER -> link(add(VALUE_PROPOSITIONS, null), LinkType.SERVES, about(finding));
            case SEGMENT_WITHOUT_CHANNEL -> link(add(CHANNELS, null), LinkType.REACHES, about(finding));
            case SEGMENT_WITHOUT_RELATIONSHIP ->
                link(add(CUSTOMER_RELATIONSHIPS, null), LinkType.SERVES, about(finding));
            case SEGMENT_WITHOUT_REVENUE -> link(add(REVENUE_STREAMS, null), LinkType.IS_PAID_BY, about(finding));
            case SUBSIDY_WITHOUT_REVENUE ->
                link(
                        add(REVENUE_STREAMS, null),
                        LinkType.IS_PAID_BY,
                        finding.others().getFirst());
            case SUBSIDISED_SEGMENT_WITHOUT_PAYER ->
                link(
                        about(finding),
                        LinkType.IS_SUBSIDISED_BY,
                        add(CUSTOMER_SEGMENTS, new CustomerSegment(null, null, Payment.PAYING, null)));
            case STREAM_WITHOUT_PAYER -> link(about(finding), LinkType.IS_PAID_BY, add(CUSTOMER_SEGMENTS, null));
            case PHASES_NOT_SERVED ->
                link(add(CHANNELS, serving(EnumSet.copyOf(finding.phases()))), LinkType.REACHES, about(finding));
            case OFFER_WITHOUT_SEGMENT -> link(about(finding), LinkType.SERVES, add(CUSTOMER_SEGMENTS, null));
            case UPSELLING_TO_NOBODY -> link(about(finding), LinkType.SERVES, add(CUSTOMER_SEGMENTS, null));
            case UPSELLING_BEFORE_FIRST_SALE ->
                link(
                        add(REVENUE_STREAMS, null),
                        LinkType.IS_PAID_BY,
                        finding.others().getFirst());
            case PERSON_NOT_NAMED -> add(KEY_RESOURCES, null);
            case NOTHING_IMMATERIAL -> add(COST_STRUCTURE, new Cost(null, null, Cost.ImmaterialCost.TIME, 3));
            case OFFER_NOT_DEFINED -> add(VALUE_PROPOSITIONS, null);
            case SOLD_BEFORE_COMMUNICATED ->
                link(add(CHANNELS, serving(Set.of(Phase.AWARENESS))), LinkType.REACHES, about(finding));
            case EARNED_BEFORE_SOLD ->
                link(add(CHANNELS, serving(Set.of(Phase.PURCHASE))), LinkType.REACHES, about(finding));
        }
    }

    private static ItemId about(Finding finding) {
        return finding.about().orElseThrow();
    }

    private static Channel serving(Set<Phase> phases) {
        return new Channel(null, null, null, phases);
    }

    private ItemId add(Block block, @Nullable Attributes attributes) {
        var id = new ItemId(new UUID(0x0199ffff00007000L, 0x8000000000000000L + ++items));
        canvas = canvas.evolve(new ItemAdded(
                new Item(id, new Placement(block, null), new Wording("Mended", null), List.of(), null, attributes)));
        return id;
    }

    private void link(ItemId from, LinkType type, ItemId to) {
        canvas = canvas.evolve(new ItemsLinked(new Link(from, type, to)));
    }
}
