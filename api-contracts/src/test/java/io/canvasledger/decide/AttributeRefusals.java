package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.ADVERTISERS;
import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.NOBODY;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.PLANS;
import static io.canvasledger.decide.Decided.SHOP;
import static io.canvasledger.decide.Decided.SUPPORT;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.Decided.personal;
import static io.canvasledger.decide.RefusalExample.many;
import static io.canvasledger.decide.RefusalExample.on;
import static io.canvasledger.decide.RefusalExample.one;
import static io.canvasledger.refuse.Reason.*;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Relationship.Technique;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.change.Change;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the typed attributes of an item. */
final class AttributeRefusals {

    private static final String[] AMOUNT = {
        "min", "0", "max", "999999999999999.9999", "allowed", "0–999999999999999.9999"
    };
    private static final String[] SHARE = {"min", "0", "max", "100", "allowed", "0–100"};
    private static final String SEGMENTS = CONSUMERS + ", " + ADVERTISERS;

    private AttributeRefusals() {}

    static Stream<RefusalExample> examples() {
        return Stream.of(
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
                echoed("EURO", "EURO"),
                echoed("ABCDEFGHIJ", "ABCDEFGHIJ"),
                echoed("ABCDEFGHIJK", "ABCDEFGHIJ…"),
                echoed("€<b>", "??b?"),
                // letters of two characters each: a half could not be told
                echoed("A" + "\ud801\udc00".repeat(9), "A" + "\ud801\udc00".repeat(9)),
                echoed("A" + "\ud801\udc00".repeat(10), "A" + "\ud801\udc00".repeat(9) + "…"),
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
                        new Change.SetAttributes(PLANS, stream(RevenueType.SUBSCRIPTION, null, 3)),
                        IMMATERIAL_ONLY,
                        "/attributes/intensity",
                        "field",
                        "type",
                        "allowed",
                        "IMMATERIAL"),
                on(
                        personal(),
                        new Change.SetAttributes(PLANS, stream(RevenueType.IMMATERIAL, euros("1"), null)),
                        IMMATERIAL_WITH_AMOUNT,
                        "/attributes/amount",
                        "field",
                        "type",
                        "given",
                        "IMMATERIAL",
                        "allowed",
                        Stream.of(RevenueType.values())
                                .filter(type -> type != RevenueType.IMMATERIAL)
                                .map(RevenueType::name)
                                .collect(Collectors.joining(", "))),
                on(
                        personal(),
                        new Change.SetAttributes(PLANS, stream(RevenueType.IMMATERIAL, null, 6)),
                        OUT_OF_RANGE,
                        "/attributes/intensity",
                        "min",
                        "1",
                        "max",
                        "5",
                        "allowed",
                        "1–5"),
                one(
                        add(
                                item(50),
                                Block.COST_STRUCTURE,
                                "Worry",
                                new Cost(null, null, Cost.ImmaterialCost.STRESS, 2)),
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
                                new Cost(null, euros("1"), Cost.ImmaterialCost.STRESS, 2)),
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
                                        null, null, null, null, null, RevenueStream.ImmaterialRevenue.BELONGING, null)),
                        PERSONAL_ONLY,
                        "/attributes/immaterial",
                        "given",
                        "BELONGING",
                        "allowed",
                        "null"),
                one(
                        new Change.SetAttributes(PLANS, stream(RevenueType.SALARY, null, null)),
                        PERSONAL_ONLY,
                        "/attributes/type",
                        "given",
                        "SALARY",
                        "allowed",
                        "ASSET_SALE, USAGE_FEE, SUBSCRIPTION, LENDING_RENTING_LEASING, LICENSING, BROKERAGE_FEE,"
                                + " ADVERTISING"),
                one(
                        add(item(50), Block.KEY_PARTNERS, "Mum", new KeyPartner(KeyPartner.PartnerKind.SUPPORTER)),
                        PERSONAL_ONLY,
                        "/attributes/kind",
                        "given",
                        "SUPPORTER",
                        "allowed",
                        "STRATEGIC_ALLIANCE, COOPETITION, JOINT_VENTURE, BUYER_SUPPLIER"),
                one(
                        add(item(50), Block.KEY_RESOURCES, "Me", new KeyResource(KeyResource.ResourceKind.SKILLS)),
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
                        "B2B, B2C"));
    }

    private static Change weighing(String weight) {
        return new Change.ShiftRelationship(
                SUPPORT, new Relationship(null, null, null, new BigDecimal(weight), Set.of()));
    }

    static Change addressing(ItemId... segments) {
        var all = Stream.concat(Stream.of(ADVERTISERS), Stream.of(segments)).collect(Collectors.toSet());
        return new Change.ShiftRelationship(SUPPORT, new Relationship(null, null, null, null, all));
    }

    /** An amount in a currency that is none, and how that is told to whoever gave it. */
    private static RefusalExample echoed(String currency, String told) {
        return one(
                costing(currency, "1"),
                CURRENCY_UNKNOWN,
                "/attributes/amount/currency",
                "given",
                told,
                "allowed",
                "ISO 4217");
    }

    private static Change costing(@Nullable String currency, @Nullable String value) {
        return add(
                item(50),
                Block.COST_STRUCTURE,
                "Rent",
                new Cost(null, new Amount(value == null ? null : new BigDecimal(value), currency, null), null, null));
    }

    static Amount euros(String value) {
        return new Amount(new BigDecimal(value), "EUR", null);
    }

    private static RevenueStream stream(RevenueType type, @Nullable Amount amount, @Nullable Integer intensity) {
        return new RevenueStream(type, null, null, amount, null, null, intensity);
    }
}
