package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.ADVERTISERS;
import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.ID;
import static io.canvasledger.decide.Decided.NOBODY;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.PLANS;
import static io.canvasledger.decide.Decided.SHOP;
import static io.canvasledger.decide.Decided.SUPPORT;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.after;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.importing;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.Decided.personal;
import static io.canvasledger.decide.Decided.reason;
import static io.canvasledger.decide.Decided.reasons;
import static io.canvasledger.decide.Decided.says;
import static io.canvasledger.refuse.Reason.*;
import static io.canvasledger.refuse.Reason.NAME_NOT_ADDRESSABLE;
import static io.canvasledger.refuse.Reason.QUESTION_UNKNOWN;
import static io.canvasledger.refuse.Reason.RULE_UNKNOWN;
import static io.canvasledger.refuse.Reason.TOO_MANY_REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Relationship.Technique;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.Type;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Snapshot;
import io.canvasledger.coherence.Rule;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import io.canvasledger.review.ReviewQuestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason there is to refuse a command, with the place it is about and the details its sentence needs. */
class RefusalsTest {

    private static final String CHANNELS_1 = "BUSINESS.CHANNELS.1";

    private static final Canvas CANVAS = business();

    record Example(
            Decision decision, Reason reason, @Nullable String pointer, Map<String, String> details) {

        @Override
        public String toString() {
            return reason + " " + pointer;
        }
    }

    static Stream<Example> refusals() {
        return Stream.of(
                // texts and values
                one(new Change.RewordItem(OFFER, " ", null), TEXT_REQUIRED, "/title"),
                one(new Change.RewordItem(OFFER, "\u00a0\u2007", null), TEXT_REQUIRED, "/title"),
                one(new Change.RewordItem(OFFER, "\u200b \u200d\ufeff", null), TEXT_REQUIRED, "/title"),
                one(new Change.RewordItem(OFFER, "\u0001\u0085", null), TEXT_REQUIRED, "/title"),
                one(new AddItem(item(50), Block.CHANNELS, null, null, null, null, null, null), TEXT_REQUIRED, "/title"),
                one(new Change.RenameCanvas(null), TEXT_REQUIRED, "/name"),
                one(new Change.NameMilestone(null, null), TEXT_REQUIRED, "/name"),
                one(new Change.RemoveMilestone(null), TEXT_REQUIRED, "/name"),
                one(new Change.NameMilestone("Q1/24", 1), NAME_NOT_ADDRESSABLE, "/name", "characters", "/ \\ ;"),
                one(new Change.NameMilestone("main@Launch", 1), NAME_NOT_ADDRESSABLE, "/name", "characters", "@"),
                one(new Change.AnswerQuestion(" ", CHANNELS_1, "x"), TEXT_REQUIRED, "/review"),
                one(
                        new Change.AnswerQuestion("..", CHANNELS_1, "x"),
                        NAME_NOT_ADDRESSABLE,
                        "/review",
                        "characters",
                        "/ \\ ;"),
                one(new Change.AnswerQuestion("Spring", null, "x"), VALUE_REQUIRED, "/question"),
                one(
                        new Change.AnswerQuestion("Spring", CHANNELS_1, "x".repeat(4001)),
                        TEXT_TOO_LONG,
                        "/answer",
                        4000,
                        4001),
                one(new Change.SwitchRule(null, false), VALUE_REQUIRED, "/rule"),
                one(
                        new Change.AnswerQuestion("Spring", "PERSONAL.CHANNELS.1", "x"),
                        QUESTION_UNKNOWN,
                        "/question",
                        "kind",
                        "BUSINESS",
                        "allowed",
                        ReviewQuestion.of(CanvasKind.BUSINESS).stream()
                                .map(ReviewQuestion::id)
                                .collect(Collectors.joining(", "))),
                one(
                        new Change.SwitchRule("segment_without_offer", false),
                        RULE_UNKNOWN,
                        "/rule",
                        "allowed",
                        Stream.of(Rule.values()).map(Rule::name).collect(Collectors.joining(", "))),
                one(new Change.RewordItem(OFFER, "é".repeat(201), null), TEXT_TOO_LONG, "/title", 200, 201),
                one(new Change.DescribeCanvas("🏃".repeat(4001)), TEXT_TOO_LONG, "/description", 4000, 4001),
                one(
                        new Change.SetAttributes(CONSUMERS, new CustomerSegment(null, null, null, "x".repeat(4001))),
                        TEXT_TOO_LONG,
                        "/attributes/job",
                        4000,
                        4001),
                one(new Change.RewordItem(OFFER, "a\0b", null), TEXT_UNSUPPORTED, "/title"),
                one(new Change.RewordItem(OFFER, null, "half \ud83c"), TEXT_UNSUPPORTED, "/description"),
                one(new AddItem(item(50), null, "x", null, null, null, null, null), VALUE_REQUIRED, "/block"),
                one(new AddItem(null, Block.CHANNELS, "x", null, null, null, null, null), VALUE_REQUIRED, "/item"),
                one(new Change.RemoveItem(null), VALUE_REQUIRED, "/item"),
                one(new Change.RetagItem(OFFER, null), VALUE_REQUIRED, "/tags"),
                one(new Change.LinkItems(OFFER, null, CONSUMERS), VALUE_REQUIRED, "/type"),
                one(new Change.UnlinkItems(null, LinkType.SERVES, CONSUMERS), VALUE_REQUIRED, "/from"),
                one(new Change.MoveItem(OFFER, null, -1), OUT_OF_RANGE, "/position", "min", "0", "max", "1000000"),
                one(new Change.RetagItem(OFFER, many(51, i -> "t" + i)), TOO_MANY_TAGS, "/tags", 50, 51),
                one(
                        new Change.RetagItem(OFFER, List.of("x  y", "z", "x y")),
                        VALUE_REPEATED,
                        "/tags/2",
                        "given",
                        "x y"),
                one(new Change.RetagItem(OFFER, List.of("x", "y".repeat(61))), TEXT_TOO_LONG, "/tags/1", 60, 61),
                // attributes
                one(
                        new Change.SetAttributes(SHOP, new ValueProposition(Set.of())),
                        ATTRIBUTES_OF_OTHER_BLOCK,
                        "/attributes/block",
                        "given",
                        "VALUE_PROPOSITIONS",
                        "allowed",
                        "CHANNELS"),
                one(
                        new Change.ShiftRelationship(
                                SUPPORT, new Relationship(null, Motive.RETENTION, Technique.BUNDLE, null, Set.of())),
                        TECHNIQUE_WITHOUT_UPSELLING,
                        "/relationship/technique",
                        "field",
                        "motive",
                        "given",
                        "RETENTION",
                        "allowed",
                        "UPSELLING"),
                one(weighing("100.01"), OUT_OF_RANGE, "/relationship/weight", SHARE),
                one(weighing("0.00001"), TOO_MANY_DECIMALS, "/relationship/weight", "limit", "4"),
                one(
                        addressing(NOBODY),
                        SEGMENT_UNKNOWN,
                        "/relationship/segments",
                        "item",
                        NOBODY.toString(),
                        "allowed",
                        SEGMENTS),
                one(
                        addressing(many(200, i -> item(5000 + i)).toArray(ItemId[]::new)),
                        TOO_MANY_SEGMENTS,
                        "/relationship/segments",
                        200,
                        201),
                one(
                        addressing(OFFER),
                        SEGMENT_UNKNOWN,
                        "/relationship/segments",
                        "item",
                        OFFER.toString(),
                        "allowed",
                        SEGMENTS),
                one(
                        costing("EURO", "1"),
                        CURRENCY_UNKNOWN,
                        "/attributes/amount/currency",
                        "given",
                        "EURO",
                        "allowed",
                        "ISO 4217"),
                one(costing(null, "1"), VALUE_REQUIRED, "/attributes/amount/currency", "allowed", "ISO 4217"),
                one(
                        costing("EUR", null),
                        VALUE_REQUIRED,
                        "/attributes/amount/value",
                        "allowed",
                        "0–999999999999999.9999"),
                one(costing("EUR", "1e15"), OUT_OF_RANGE, "/attributes/amount/value", AMOUNT),
                one(costing("EUR", "1e2147483647"), OUT_OF_RANGE, "/attributes/amount/value", AMOUNT),
                one(costing("EUR", "-0.01"), OUT_OF_RANGE, "/attributes/amount/value", AMOUNT),
                one(costing("EUR", "0.00001"), TOO_MANY_DECIMALS, "/attributes/amount/value", "limit", "4"),
                one(
                        new Change.SetAttributes(PLANS, stream(Type.SUBSCRIPTION, null, 3)),
                        IMMATERIAL_ONLY,
                        "/attributes/intensity",
                        "field",
                        "type",
                        "allowed",
                        "IMMATERIAL"),
                on(
                        personal(),
                        new Change.SetAttributes(PLANS, stream(Type.IMMATERIAL, euros("1"), null)),
                        IMMATERIAL_WITH_AMOUNT,
                        "/attributes/amount",
                        "field",
                        "type",
                        "given",
                        "IMMATERIAL",
                        "allowed",
                        Stream.of(Type.values())
                                .filter(type -> type != Type.IMMATERIAL)
                                .map(Type::name)
                                .collect(Collectors.joining(", "))),
                on(
                        personal(),
                        new Change.SetAttributes(PLANS, stream(Type.IMMATERIAL, null, 6)),
                        OUT_OF_RANGE,
                        "/attributes/intensity",
                        "min",
                        "1",
                        "max",
                        "5",
                        "allowed",
                        "1–5"),
                one(
                        add(item(50), Block.COST_STRUCTURE, "Worry", new Cost(null, null, Cost.Immaterial.STRESS, 2)),
                        PERSONAL_ONLY,
                        "/attributes/immaterial",
                        "given",
                        "STRESS",
                        "allowed",
                        "null"),
                on(
                        personal(),
                        add(
                                item(50),
                                Block.COST_STRUCTURE,
                                "Worry",
                                new Cost(null, euros("1"), Cost.Immaterial.STRESS, 2)),
                        IMMATERIAL_WITH_AMOUNT,
                        "/attributes/amount",
                        "field",
                        "immaterial",
                        "given",
                        "STRESS",
                        "allowed",
                        "null"),
                one(
                        new Change.SetAttributes(
                                PLANS,
                                new RevenueStream(
                                        null, null, null, null, null, RevenueStream.Immaterial.BELONGING, null)),
                        PERSONAL_ONLY,
                        "/attributes/immaterial",
                        "given",
                        "BELONGING",
                        "allowed",
                        "null"),
                one(
                        new Change.SetAttributes(PLANS, stream(Type.SALARY, null, null)),
                        PERSONAL_ONLY,
                        "/attributes/type",
                        "given",
                        "SALARY",
                        "allowed",
                        "ASSET_SALE, USAGE_FEE, SUBSCRIPTION, LENDING_RENTING_LEASING, LICENSING, BROKERAGE_FEE,"
                                + " ADVERTISING"),
                one(
                        add(item(50), Block.KEY_PARTNERS, "Mum", new KeyPartner(KeyPartner.Kind.SUPPORTER)),
                        PERSONAL_ONLY,
                        "/attributes/kind",
                        "given",
                        "SUPPORTER",
                        "allowed",
                        "STRATEGIC_ALLIANCE, COOPETITION, JOINT_VENTURE, BUYER_SUPPLIER"),
                one(
                        add(item(50), Block.KEY_RESOURCES, "Me", new KeyResource(KeyResource.Kind.SKILLS)),
                        PERSONAL_ONLY,
                        "/attributes/kind",
                        "given",
                        "SKILLS",
                        "allowed",
                        "PHYSICAL, INTELLECTUAL, HUMAN, FINANCIAL"),
                one(
                        new Change.SetAttributes(
                                CONSUMERS, new CustomerSegment(null, CustomerSegment.Market.INTERNAL, null, null)),
                        PERSONAL_ONLY,
                        "/attributes/market",
                        "given",
                        "INTERNAL",
                        "allowed",
                        "B2B, B2C"),
                // what is there and what is not
                one(add(OFFER, Block.CHANNELS, "x"), ITEM_EXISTS, "/item", "item", OFFER.toString()),
                one(new Change.RemoveItem(NOBODY), ITEM_UNKNOWN, "/item", "item", NOBODY.toString()),
                one(
                        new Change.LinkItems(OFFER, LinkType.SERVES, NOBODY),
                        ITEM_UNKNOWN,
                        "/to",
                        "item",
                        NOBODY.toString()),
                one(
                        new Change.ShiftRelationship(OFFER, null),
                        NOT_A_RELATIONSHIP,
                        "/item",
                        "block",
                        "VALUE_PROPOSITIONS"),
                one(
                        new Change.LinkItems(CONSUMERS, LinkType.IS_SUBSIDISED_BY, CONSUMERS),
                        LINK_TO_SELF,
                        "/to",
                        "item",
                        CONSUMERS.toString()),
                one(
                        new Change.LinkItems(CONSUMERS, LinkType.IS_PAID_BY, PLANS),
                        LINK_NOT_ALLOWED,
                        "/type",
                        "type",
                        "IS_PAID_BY",
                        "from",
                        "CUSTOMER_SEGMENTS",
                        "to",
                        "REVENUE_STREAMS",
                        "allowedFrom",
                        "REVENUE_STREAMS",
                        "allowedTo",
                        "CUSTOMER_SEGMENTS"),
                one(
                        new Change.UnlinkItems(OFFER, LinkType.SERVES, CONSUMERS),
                        LINK_UNKNOWN,
                        "",
                        "from",
                        OFFER.toString(),
                        "type",
                        "SERVES",
                        "to",
                        CONSUMERS.toString()),
                one(new Change.NameMilestone("x", 3), VERSION_UNKNOWN, "/version", "given", "3", "head", "1"),
                one(new Change.NameMilestone("x", 0), VERSION_UNKNOWN, "/version", "given", "0", "head", "1"),
                on(
                        business(new Change.NameMilestone("Launch", 1)),
                        new Change.NameMilestone("LAUNCH", 2),
                        MILESTONE_EXISTS,
                        "/name",
                        "name",
                        "Launch",
                        "version",
                        "1"),
                one(new Change.RemoveMilestone("Launch"), MILESTONE_UNKNOWN, "/name", "name", "Launch"),
                on(business(new Change.ArchiveCanvas()), new Change.RenameCanvas("x"), CANVAS_ARCHIVED, ""),
                // how much there may be
                on(
                        withItems(Limits.ITEMS),
                        add(item(1_000_000), Block.CHANNELS, "x"),
                        TOO_MANY_ITEMS,
                        "",
                        "limit",
                        "2000"),
                on(
                        withMilestones(Limits.MILESTONES),
                        new Change.NameMilestone("x", 1),
                        TOO_MANY_MILESTONES,
                        "",
                        "limit",
                        "200"),
                on(
                        business(many(Limits.REVIEWS, i -> new Change.AnswerQuestion("R" + i, CHANNELS_1, "x"))
                                .toArray(Change[]::new)),
                        new Change.AnswerQuestion("x", CHANNELS_1, "x"),
                        TOO_MANY_REVIEWS,
                        "",
                        "limit",
                        "50"),
                on(
                        withLinks(Limits.LINKS),
                        new Change.LinkItems(OFFER, LinkType.SERVES, CONSUMERS),
                        TOO_MANY_LINKS,
                        "",
                        "limit",
                        "10000"),
                // whole commands
                whole(removingSegmentsOfMany(), TOO_MANY_EVENTS, "/changes/19", "limit", "20000"),
                whole(decide(CANVAS), NO_CHANGES, "/changes"),
                whole(
                        decide(
                                CANVAS,
                                many(2001, _ -> new Change.BringBackCanvas()).toArray(Change[]::new)),
                        TOO_MANY_CHANGES,
                        "/changes",
                        "limit",
                        "2000",
                        "given",
                        "2001"),
                whole(expecting(3), STALE_VERSION, null, "expected", "3", "current", "1"),
                whole(decide(Canvas.blank(ID), new Change.BringBackCanvas()), CANVAS_UNKNOWN, null),
                whole(creating(CANVAS, CanvasKind.BUSINESS), CANVAS_EXISTS, null, "version", "1"),
                whole(creating(Canvas.blank(ID), null), VALUE_REQUIRED, "/kind"),
                // notes
                whole(noted(new Note("x".repeat(4001), null, List.of())), TEXT_TOO_LONG, "/rationale", 4000, 4001),
                whole(noted(new Note(null, null, List.of("a", " "))), TEXT_REQUIRED, "/evidence/1"),
                whole(noted(new Note(null, null, List.of("a", "a"))), VALUE_REPEATED, "/evidence/1", "given", "a"),
                whole(noted(new Note(null, null, List.of("x".repeat(501)))), TEXT_TOO_LONG, "/evidence/0", 500, 501),
                whole(noted(new Note(null, null, many(51, i -> "e" + i))), TOO_MUCH_EVIDENCE, "/evidence", 50, 51),
                whole(noted(new Note(null, LocalDate.of(0, 12, 31), List.of())), OUT_OF_RANGE, "/effectiveOn", DAYS),
                whole(noted(new Note(null, LocalDate.of(10_000, 1, 1), List.of())), OUT_OF_RANGE, "/effectiveOn", DAYS),
                // snapshots
                whole(importing(CANVAS), NO_CHANGES, "/snapshots"),
                whole(
                        importing(
                                CANVAS,
                                many(201, _ -> new Snapshot(Note.NONE, List.of(), null))
                                        .toArray(Snapshot[]::new)),
                        TOO_MANY_SNAPSHOTS,
                        "/snapshots",
                        200,
                        201),
                whole(
                        importing(effective(2020), dated(2019).at("/snapshots/0")),
                        SNAPSHOT_OUT_OF_ORDER,
                        "/snapshots/0/effectiveOn",
                        "given",
                        "2019-01-01",
                        "latest",
                        "2020-01-01"),
                whole(
                        importing(CANVAS, new Snapshot(Note.NONE, List.of(named("/items/0"), named("/items/1")), null)),
                        ITEM_TWICE_IN_SNAPSHOT,
                        "/items/1/id",
                        "item",
                        OFFER.toString()));
    }

    private static final String[] AMOUNT = {
        "min", "0", "max", "999999999999999.9999", "allowed", "0–999999999999999.9999"
    };
    private static final String[] SHARE = {"min", "0", "max", "100", "allowed", "0–100"};
    private static final String SEGMENTS = CONSUMERS + ", " + ADVERTISERS;
    private static final String[] DAYS = {"min", "0001-01-01", "max", "9999-12-31"};

    @Test
    void what_is_wrong_with_attributes_is_told_with_what_would_be_allowed() {
        var ofAttributes = refusals()
                .filter(it -> it.pointer() != null
                        && it.pointer().matches("/changes/0/(attributes|relationship)/.*")
                        && !it.reason().name().matches("(TEXT|TOO_MANY)_.*"))
                .toList();

        assertThat(ofAttributes).hasSizeGreaterThan(20).allSatisfy(it -> assertThat(
                        reason(it.decision()).told().get("allowed"))
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_says_why_and_where(Example expected) {
        var refused = reason(expected.decision());

        assertThat(refused.reason()).isEqualTo(expected.reason());
        assertThat(refused.pointer()).isEqualTo(expected.pointer());
        assertThat(refused.told()).isEqualTo(expected.details());
    }

    @Test
    void every_reason_has_an_example_here() {
        assertThat(refusals().map(Example::reason))
                .containsAll(EnumSet.range(Reason.TEXT_REQUIRED, Reason.STALE_VERSION));
    }

    @Test
    void everything_that_speaks_against_one_change_is_told_at_once() {
        assertThat(reasons(decide(
                        CANVAS,
                        new Change.RenameCanvas("Carrier"),
                        new AddItem(OFFER, null, "", "\0", List.of(""), -1, null, null))))
                .extracting(Refusal::pointer)
                .containsExactly(
                        "/changes/1/item",
                        "/changes/1/block",
                        "/changes/1/title",
                        "/changes/1/description",
                        "/changes/1/tags/0",
                        "/changes/1/position");
    }

    @Test
    void of_very_many_reasons_the_first_hundred_are_told() {
        var nameless = many(150, i -> says(5000 + i, Block.CHANNELS, " ", null, "/items/" + i));
        var strangers = many(150, i -> item(5000 + i)).toArray(ItemId[]::new);

        assertThat(reasons(importing(CANVAS, new Snapshot(Note.NONE, nameless, null))))
                .hasSize(Limits.REASONS)
                .extracting(Refusal::pointer)
                .startsWith("/items/0/title")
                .endsWith("/items/99/title");
        assertThat(reasons(decide(CANVAS, addressing(strangers)))).hasSize(Limits.REASONS);
    }

    @Test
    void of_very_many_segments_that_are_allowed_the_first_twenty_are_told_and_how_many_there_are() {
        var canvas = business(many(28, i -> add(item(3000 + i), Block.CUSTOMER_SEGMENTS, "Segment"))
                .toArray(Change[]::new));

        var allowed = reason(decide(canvas, addressing(NOBODY))).told().get("allowed");

        assertThat(allowed.split(", ")).hasSize(21).endsWith("… (30)");
    }

    @Test
    void a_stale_writer_is_told_so_before_anything_else() {
        var stale = CanvasDecider.decide(
                CANVAS, new ChangeCanvas(ID, 7, new Note("\0", null, List.of()), List.of(), false));

        assertThat(reason(stale).reason()).isEqualTo(STALE_VERSION);
        assertThat(reason(CanvasDecider.decide(CANVAS, new ImportSnapshots(ID, 7, List.of(), false)))
                        .reason())
                .isEqualTo(STALE_VERSION);
    }

    @Test
    void a_cost_that_is_no_money_belongs_to_a_personal_canvas_and_carries_an_intensity_not_an_amount() {
        var stress = new Cost(null, euros("1"), Cost.Immaterial.STRESS, 9);

        assertThat(reasons(decide(CANVAS, add(item(50), Block.COST_STRUCTURE, "Stress", stress))))
                .extracting(Refusal::reason)
                .containsExactly(PERSONAL_ONLY, OUT_OF_RANGE, IMMATERIAL_WITH_AMOUNT);
        assertThat(reason(decide(CANVAS, add(item(50), Block.COST_STRUCTURE, "Rent", new Cost(null, null, null, 3)))))
                .isEqualTo(Refusal.of(
                        IMMATERIAL_ONLY,
                        "/changes/0/attributes/intensity",
                        "field",
                        "immaterial",
                        "allowed",
                        "STRESS, TIME, DISSATISFACTION, OTHER"));
    }

    private static Example one(Change change, Reason reason, String pointer, String... details) {
        return on(CANVAS, change, reason, pointer, details);
    }

    private static Example one(Change change, Reason reason, String pointer, int limit, int given) {
        return one(change, reason, pointer, "limit", "" + limit, "given", "" + given);
    }

    private static Example on(Canvas canvas, Change change, Reason reason, String pointer, String... details) {
        return whole(decide(canvas, change), reason, "/changes/0" + pointer, details);
    }

    private static Example whole(Decision decision, Reason reason, String pointer, int limit, int given) {
        return whole(decision, reason, pointer, "limit", "" + limit, "given", "" + given);
    }

    private static Example whole(Decision decision, Reason reason, @Nullable String pointer, String... details) {
        return new Example(
                decision,
                reason,
                pointer,
                Refusal.of(reason, pointer, (Object[]) details).told());
    }

    private static Decision expecting(int version) {
        return CanvasDecider.decide(
                CANVAS, new ChangeCanvas(ID, version, Note.NONE, List.of(new Change.BringBackCanvas()), false));
    }

    private static Decision creating(Canvas canvas, @Nullable CanvasKind kind) {
        return CanvasDecider.decide(canvas, new CreateCanvas(ID, kind, "x", null, Note.NONE, List.of(), false));
    }

    private static Decision noted(Note note) {
        return decide(CANVAS, note, new Change.RenameCanvas("Carrier"));
    }

    private static Change weighing(String weight) {
        return new Change.ShiftRelationship(
                SUPPORT, new Relationship(null, null, null, new BigDecimal(weight), Set.of()));
    }

    private static Change addressing(ItemId... segments) {
        var all = Stream.concat(Stream.of(ADVERTISERS), Stream.of(segments)).collect(Collectors.toSet());
        return new Change.ShiftRelationship(SUPPORT, new Relationship(null, null, null, null, all));
    }

    private static Change costing(@Nullable String currency, @Nullable String value) {
        return add(
                item(50),
                Block.COST_STRUCTURE,
                "Rent",
                new Cost(null, new Amount(value == null ? null : new BigDecimal(value), currency, null), null, null));
    }

    private static Amount euros(String value) {
        return new Amount(new BigDecimal(value), "EUR", null);
    }

    private static RevenueStream stream(Type type, @Nullable Amount amount, @Nullable Integer intensity) {
        return new RevenueStream(type, null, null, amount, null, null, intensity);
    }

    private static Snapshot.Statement named(String pointer) {
        return new Snapshot.Statement(
                OFFER,
                item(60),
                Block.VALUE_PROPOSITIONS,
                "Calls",
                null,
                null,
                null,
                null,
                null,
                new Place.Pointer(pointer));
    }

    private static Snapshot dated(int year) {
        return new Snapshot(
                new Note(null, LocalDate.of(year, 1, 1), List.of()),
                List.of(says(60, Block.CHANNELS, "Shop", null, "/items/0")),
                null);
    }

    private static Canvas effective(int year) {
        return after(
                CANVAS,
                decide(
                        CANVAS,
                        new Note(null, LocalDate.of(year, 1, 1), List.of()),
                        new Change.RenameCanvas("Carrier")));
    }

    private static Canvas withItems(int count) {
        return business(many(count - 6, i -> add(item(1000 + i), Block.CHANNELS, "Channel " + i))
                .toArray(Change[]::new));
    }

    private static Canvas withMilestones(int count) {
        return business(many(count, i -> new Change.NameMilestone("M" + i, 1)).toArray(Change[]::new));
    }

    /** A hundred offers, each linked to a hundred resources. */
    /** Each of 30 segments is addressed by 1,000 relationships, all of which change with its removal. */
    private static Decision removingSegmentsOfMany() {
        var segments = many(30, i -> item(3000 + i));
        var all = Set.copyOf(segments);
        var canvas = business(Stream.concat(
                        segments.stream().map(id -> add(id, Block.CUSTOMER_SEGMENTS, "Segment")),
                        many(
                                1000,
                                i -> add(
                                        item(4000 + i),
                                        Block.CUSTOMER_RELATIONSHIPS,
                                        "Club",
                                        new Relationship(null, null, null, null, all)))
                                .stream())
                .toArray(Change[]::new));
        return decide(canvas, segments.stream().map(Change.RemoveItem::new).toArray(Change[]::new));
    }

    private static Canvas withLinks(int count) {
        var canvas = business(IntStream.range(0, 100)
                .boxed()
                .flatMap(i -> Stream.of(
                        add(item(1000 + i), Block.VALUE_PROPOSITIONS, "Offer"),
                        add(item(2000 + i), Block.KEY_RESOURCES, "Resource")))
                .toArray(Change[]::new));
        for (int from = 0; from < count; from += 2000) {
            canvas = after(
                    canvas,
                    decide(
                            canvas,
                            IntStream.range(from, from + 2000)
                                    .mapToObj(i -> new Change.LinkItems(
                                            item(1000 + i / 100), LinkType.NEEDS, item(2000 + i % 100)))
                                    .toArray(Change[]::new)));
        }
        return canvas;
    }

    private static <T> List<T> many(int count, IntFunction<T> of) {
        return IntStream.range(0, count).mapToObj(of).toList();
    }
}
