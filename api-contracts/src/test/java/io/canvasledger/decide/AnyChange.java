package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.item;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.Cost.ImmaterialCost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.CustomerSegment.SegmentType;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyActivity.ActivityKind;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyPartner.PartnerKind;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.KeyResource.ResourceKind;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.ImmaterialRevenue;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.change.Change;
import java.math.BigDecimal;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any change a client could ask for, of every kind, and what it is made of. */
final class AnyChange {

    private AnyChange() {}

    static Arbitrary<Change> change() {
        var position = Arbitraries.of(-1, 0, 1, 2, 3).injectNull(0.5);
        var tags = Arbitraries.of("a", "b", " a ").list().ofMaxSize(3).injectNull(0.2);
        var questions = Arbitraries.of("BUSINESS.CHANNELS.1", "PERSONAL.CHANNELS.1", "BUSINESS.CHANNELS.9")
                .injectNull(0.1);
        var rules = Arbitraries.of("OFFER_NOT_DEFINED", "NO_SUCH_RULE").injectNull(0.1);
        return Arbitraries.oneOf(
                possible(),
                possible(),
                Combinators.combine(anyItem(), block(), text(), text(), tags, position, standing(), attributes())
                        .as(Change.AddItem::new),
                Combinators.combine(anyItem(), text(), text()).as(Change.RewordItem::new),
                Combinators.combine(anyItem(), tags).as(Change.RetagItem::new),
                Combinators.combine(anyItem(), block(), position).as(Change.MoveItem::new),
                anyItem().map(Change.RemoveItem::new),
                Combinators.combine(anyItem(), standing()).as(Change.SetStanding::new),
                Combinators.combine(anyItem(), attributes()).as(Change.SetAttributes::new),
                Combinators.combine(anyItem(), relationship().injectNull(0.1)).as(Change.ShiftRelationship::new),
                Combinators.combine(anyItem(), linkType(), anyItem()).as(Change.LinkItems::new),
                Combinators.combine(anyItem(), linkType(), anyItem()).as(Change.UnlinkItems::new),
                text().map(Change.RenameCanvas::new),
                text().map(Change.DescribeCanvas::new),
                Arbitraries.of(new Change.ArchiveCanvas(), new Change.BringBackCanvas(), new Change.BringBackCanvas()),
                Combinators.combine(
                                milestone(), often(Arbitraries.of(0, 1, 2, 5)).injectNull(0.3))
                        .as(Change.NameMilestone::new),
                milestone().map(Change.RemoveMilestone::new),
                Combinators.combine(milestone(), questions, text()).as(Change.AnswerQuestion::new),
                Combinators.combine(rules, Arbitraries.of(true, false)).as(Change.SwitchRule::new));
    }

    static Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of("Consumers", "Calls", " Calls ", "été\u00a0!")),
                Tuple.of(1, Arbitraries.of("", "\0", "x".repeat(4_001)).injectNull(0.5)));
    }

    /** What is possible as long as items are where they began. */
    private static Arbitrary<Change> possible() {
        return Arbitraries.of(
                new Change.SetAttributes(item(1), new CustomerSegment(null, CustomerSegment.Market.B2B, null, null)),
                new Change.SetAttributes(item(3), new ValueProposition(Set.of(ValueProposition.Driver.PRICE))),
                new Change.SetAttributes(item(3), null),
                new Change.LinkItems(item(3), LinkType.SERVES, item(1)),
                new Change.LinkItems(item(3), LinkType.NEEDS, item(4)),
                new Change.LinkItems(item(4), LinkType.REACHES, item(1)),
                new Change.LinkItems(item(6), LinkType.IS_PAID_BY, item(1)),
                new Change.LinkItems(item(1), LinkType.IS_SUBSIDISED_BY, item(2)),
                new Change.ShiftRelationship(
                        item(5), new Relationship(null, null, null, null, Set.of(item(1), item(2)))));
    }

    private static Arbitrary<String> milestone() {
        return Arbitraries.of("Launch", "LAUNCH", "Board", "").injectNull(0.1);
    }

    static Arbitrary<ItemId> present() {
        return Arbitraries.longs().between(1, 6).map(Decided::item);
    }

    static Arbitrary<ItemId> anyItem() {
        return often(present());
    }

    static Arbitrary<Block> block() {
        return often(Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Block.CUSTOMER_SEGMENTS, Block.CUSTOMER_RELATIONSHIPS)),
                Tuple.of(1, Arbitraries.of(Block.class))));
    }

    private static Arbitrary<LinkType> linkType() {
        return often(Arbitraries.of(LinkType.class));
    }

    static Arbitrary<Standing> standing() {
        return Arbitraries.of(Standing.class).injectNull(0.5);
    }

    static <T> Arbitrary<T> often(Arbitrary<T> value) {
        return value.injectNull(0.05);
    }

    private static Arbitrary<Relationship> relationship() {
        return Combinators.combine(
                        Arbitraries.of(Relationship.Category.class).injectNull(0.5),
                        Arbitraries.of(Relationship.Motive.class).injectNull(0.3),
                        Arbitraries.of(Relationship.Technique.class).injectNull(0.8),
                        number(),
                        present().set().ofMaxSize(2))
                .as(Relationship::new);
    }

    private static Arbitrary<BigDecimal> number() {
        return Arbitraries.of("0", "50", "100.0", "-1", "1e2147483647", "1e-2147483647")
                .map(BigDecimal::new)
                .injectNull(0.5);
    }

    static Arbitrary<Attributes> attributes() {
        var amount = Combinators.combine(
                        number(),
                        Arbitraries.of("EUR", "eur", "\ud83c", "").injectNull(0.1),
                        Arbitraries.of(Amount.Period.class).injectNull(0.5))
                .as(Amount::new)
                .injectNull(0.5);
        var intensity = Arbitraries.of(0, 3).injectNull(0.7);
        return Arbitraries.<Attributes>oneOf(
                        relationship().map(Attributes.class::cast),
                        Combinators.combine(
                                        Arbitraries.of(SegmentType.class).injectNull(0.5),
                                        Arbitraries.of(CustomerSegment.Market.class)
                                                .injectNull(0.5),
                                        text())
                                .as((type, market, job) -> new CustomerSegment(type, market, null, job)),
                        Arbitraries.of(ValueProposition.Driver.class)
                                .set()
                                .ofMaxSize(2)
                                .map(ValueProposition::new),
                        Arbitraries.of(Channel.Phase.class)
                                .set()
                                .ofMaxSize(2)
                                .map(phases -> new Channel(null, null, null, phases)),
                        Combinators.combine(
                                        Arbitraries.of(RevenueType.class).injectNull(0.3),
                                        amount,
                                        number(),
                                        Arbitraries.of(ImmaterialRevenue.class).injectNull(0.7),
                                        intensity)
                                .as((type, money, share, immaterial, felt) ->
                                        new RevenueStream(type, null, null, money, share, immaterial, felt)),
                        Arbitraries.of(ResourceKind.class).injectNull(0.2).map(KeyResource::new),
                        Arbitraries.of(ActivityKind.class).injectNull(0.2).map(KeyActivity::new),
                        Arbitraries.of(PartnerKind.class).injectNull(0.2).map(KeyPartner::new),
                        Combinators.combine(
                                        amount,
                                        Arbitraries.of(ImmaterialCost.class).injectNull(0.7),
                                        intensity)
                                .as((money, immaterial, felt) -> new Cost(null, money, immaterial, felt)))
                .injectNull(0.4);
    }
}
