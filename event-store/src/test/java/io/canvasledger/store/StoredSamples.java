package io.canvasledger.store;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.ValueProposition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the frozen samples mean, by {@code NAME/REVISION/CASE}. Add to it; change only what an upcaster turns it into. */
final class StoredSamples {

    static final CanvasId CANVAS = CanvasId.parse("default/0198c0de-0000-7000-8000-000000000000");
    private static final ItemId CONSUMERS = item(1);
    private static final ItemId HOTLINE = item(2);

    static final Map<String, CanvasEvent> MEANING = new TreeMap<>();

    static {
        var words = new Wording("L’offre d’été “2026” 🏃", "Two lines\nwith a \\ and a \"quote\"\tand é.");
        var relationship = new Relationship(
                Category.DEDICATED_PERSONAL_ASSISTANCE,
                Motive.UPSELLING,
                Relationship.Technique.CROSS_SELL,
                new BigDecimal("62.5"),
                Set.of(HOTLINE, CONSUMERS));

        means("canvas.version-opened/1/silent", new CanvasEvent.VersionOpened(Note.NONE));
        means(
                "canvas.version-opened/1/noted",
                new CanvasEvent.VersionOpened(new Note(
                        "The market is full", LocalDate.of(2004, 3, 1), List.of("https://e.org/1", "Ticket 7"))));
        means("canvas.created/1/business", new CanvasEvent.CanvasCreated(CanvasKind.BUSINESS, "Mobile operator", null));
        means(
                "canvas.created/1/personal",
                new CanvasEvent.CanvasCreated(CanvasKind.PERSONAL, "Journalist", "Since 2019"));
        means("canvas.renamed/1/plain", new CanvasEvent.CanvasRenamed("Operator", "Opérateur"));
        means("canvas.described/1/first", new CanvasEvent.CanvasDescribed(null, "Mobile telephony"));
        means("canvas.described/1/no-more", new CanvasEvent.CanvasDescribed("Mobile telephony", null));
        means("canvas.archived/1/plain", new CanvasEvent.CanvasArchived());
        means("canvas.brought-back/1/plain", new CanvasEvent.CanvasBroughtBack());
        means("canvas.item-added/1/bare", new ItemAdded(bare(CONSUMERS, Block.CUSTOMER_SEGMENTS)));
        means(
                "canvas.item-added/1/full",
                new ItemAdded(new Item(
                        HOTLINE,
                        new Placement(Block.CUSTOMER_RELATIONSHIPS, 3),
                        words,
                        List.of("b", "a"),
                        Standing.HYPOTHESIS,
                        relationship)));
        means(
                "canvas.item-removed/1/relationship",
                new CanvasEvent.ItemRemoved(
                        bare(HOTLINE, Block.CUSTOMER_RELATIONSHIPS).as(relationship)));
        means(
                "canvas.item-reworded/1/plain",
                new CanvasEvent.ItemReworded(CONSUMERS, new Wording("Consumers", null), words));
        means("canvas.item-retagged/1/first", new CanvasEvent.ItemRetagged(CONSUMERS, List.of(), List.of("b", "a")));
        means("canvas.item-retagged/1/no-more", new CanvasEvent.ItemRetagged(CONSUMERS, List.of("b", "a"), List.of()));
        means(
                "canvas.item-moved/1/plain",
                new CanvasEvent.ItemMoved(
                        HOTLINE, new Placement(Block.CHANNELS, null), new Placement(Block.CUSTOMER_RELATIONSHIPS, 1)));
        means("canvas.standing-changed/1/first", new CanvasEvent.StandingChanged(CONSUMERS, null, Standing.VALIDATED));
        means(
                "canvas.standing-changed/1/no-more",
                new CanvasEvent.StandingChanged(CONSUMERS, Standing.INVALIDATED, null));
        means("canvas.relationship-shifted/1/begun", new CanvasEvent.RelationshipShifted(HOTLINE, null, relationship));
        means(
                "canvas.relationship-shifted/1/to-retention",
                new CanvasEvent.RelationshipShifted(
                        HOTLINE,
                        new Relationship(null, Motive.ACQUISITION, null, null, Set.of(CONSUMERS)),
                        new Relationship(Category.COMMUNITY, Motive.RETENTION, null, BigDecimal.ZERO, Set.of())));
        means("canvas.relationship-shifted/1/ended", new CanvasEvent.RelationshipShifted(HOTLINE, relationship, null));
        var link = new Link(HOTLINE, LinkType.SERVES, CONSUMERS);
        means("canvas.items-linked/1/plain", new CanvasEvent.ItemsLinked(link));
        means("canvas.items-unlinked/1/plain", new CanvasEvent.ItemsUnlinked(link));
        means("canvas.milestone-named/1/plain", new CanvasEvent.MilestoneNamed(new Milestone("Board", 2)));
        means("canvas.milestone-removed/1/plain", new CanvasEvent.MilestoneRemoved(new Milestone("Board", 2)));
        means(
                "canvas.question-answered/1/answered",
                new CanvasEvent.QuestionAnswered("Spring 2024", "BUSINESS.CHANNELS.2", null, "Word of mouth, mostly."));
        means(
                "canvas.question-answered/1/withdrawn",
                new CanvasEvent.QuestionAnswered("Spring 2024", "BUSINESS.CHANNELS.2", "Word of mouth, mostly.", null));
        means("canvas.rule-switched/1/off", new CanvasEvent.RuleSwitched("SEGMENT_WITHOUT_REVENUE", false));

        attributes(
                "customer-segment",
                new CustomerSegment(
                        CustomerSegment.SegmentType.MULTI_SIDED,
                        CustomerSegment.Market.B2C,
                        CustomerSegment.Payment.SUBSIDISED,
                        "Call home"));
        attributes("customer-segment-bare", new CustomerSegment(null, null, CustomerSegment.Payment.PAYING, null));
        attributes(
                "value-proposition",
                new ValueProposition(Set.of(
                        ValueProposition.Driver.PRICE,
                        ValueProposition.Driver.NEWNESS,
                        ValueProposition.Driver.GETTING_THE_JOB_DONE)));
        attributes(
                "channel",
                new Channel(
                        Channel.Reach.INDIRECT,
                        Channel.Ownership.PARTNER,
                        Channel.Medium.PARTNER_STORE,
                        Set.of(Channel.Phase.PURCHASE, Channel.Phase.AWARENESS)));
        attributes("channel-bare", new Channel(Channel.Reach.DIRECT, null, null, Set.of()));
        attributes(
                "revenue-stream",
                new RevenueStream(
                        RevenueStream.RevenueType.SUBSCRIPTION,
                        RevenueStream.Recurrence.RECURRING,
                        RevenueStream.Pricing.FEATURE_DEPENDENT,
                        new Amount(new BigDecimal("123456789012345.6789"), "EUR", Amount.Period.MONTH),
                        new BigDecimal("33.3333"),
                        null,
                        null));
        attributes(
                "revenue-stream-immaterial",
                new RevenueStream(
                        RevenueStream.RevenueType.IMMATERIAL,
                        null,
                        null,
                        null,
                        null,
                        RevenueStream.ImmaterialRevenue.RECOGNITION,
                        4));
        attributes("key-resource", new KeyResource(KeyResource.ResourceKind.PERSONALITY));
        attributes("key-activity", new KeyActivity(KeyActivity.ActivityKind.PROBLEM_SOLVING));
        attributes("key-partner", new KeyPartner(KeyPartner.PartnerKind.SUPPORTER));
        attributes("cost", new Cost(Cost.Behaviour.FIXED, new Amount(new BigDecimal("1e3"), "USD", null), null, null));
        attributes("cost-immaterial", new Cost(null, null, Cost.ImmaterialCost.STRESS, 5));
    }

    private StoredSamples() {}

    private static void means(String sample, CanvasEvent event) {
        MEANING.put(sample, event);
    }

    /** Each kind of attributes as they begin, as they end and as an item has them. */
    private static void attributes(String example, Attributes attributes) {
        means("canvas.attributes-changed/1/" + example, changed(null, attributes));
        means("canvas.attributes-changed/1/" + example + "-no-more", changed(attributes, null));
        means(
                "canvas.item-removed/1/" + example,
                new CanvasEvent.ItemRemoved(bare(CONSUMERS, attributes.block()).as(attributes)));
    }

    private static AttributesChanged changed(@Nullable Attributes before, @Nullable Attributes after) {
        return new AttributesChanged(CONSUMERS, before, after);
    }

    private static Item bare(ItemId id, Block block) {
        return new Item(id, new Placement(block, null), new Wording("Consumers", null), List.of(), null, null);
    }

    private static ItemId item(int number) {
        return new ItemId(UUID.fromString("0198c0de-0000-7000-8000-%012d".formatted(number)));
    }
}
