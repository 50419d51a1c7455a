package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.ATTRIBUTES_OF_OTHER_BLOCK;
import static io.canvasledger.refuse.Reason.CURRENCY_UNKNOWN;
import static io.canvasledger.refuse.Reason.IMMATERIAL_ONLY;
import static io.canvasledger.refuse.Reason.IMMATERIAL_WITH_AMOUNT;
import static io.canvasledger.refuse.Reason.OUT_OF_RANGE;
import static io.canvasledger.refuse.Reason.PERSONAL_ONLY;
import static io.canvasledger.refuse.Reason.SEGMENT_UNKNOWN;
import static io.canvasledger.refuse.Reason.TECHNIQUE_WITHOUT_UPSELLING;
import static io.canvasledger.refuse.Reason.TOO_MANY_DECIMALS;
import static io.canvasledger.refuse.Reason.TOO_MANY_SEGMENTS;
import static io.canvasledger.refuse.Reason.VALUE_REQUIRED;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.AttributeMapping;
import io.canvasledger.canvas.AttributeValue;
import io.canvasledger.canvas.AttributeValue.Choice;
import io.canvasledger.canvas.AttributeValue.Intensity;
import io.canvasledger.canvas.AttributeValue.Money;
import io.canvasledger.canvas.AttributeValue.Segments;
import io.canvasledger.canvas.AttributeValue.Share;
import io.canvasledger.canvas.AttributeValue.Text;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Excerpt;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.PersonalOnly;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which typed attributes an item may carry, on which kind of canvas, and in which combinations. */
final class AttributeRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 4;
    private static final int AMOUNT_DIGITS = 15;
    private static final int AMOUNT_DECIMALS = 4;
    private static final String MOST_AMOUNT = "999999999999999.9999";
    private static final int STRONGEST = 5;
    private static final int MOST_TOLD = 20;
    private static final int MOST_ECHOED = 10;
    private static final String ISO_4217 = "ISO 4217";
    /** What JSON calls no value, where only that is allowed. */
    private static final String NOTHING = "null";

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final AttributeMapping NORMAL_TEXTS = new AttributeMapping() {
        @Override
        public @Nullable String text(String name, @Nullable String text) {
            return TextRules.normal(text);
        }
    };

    private final Canvas canvas;
    private final String pointer;
    private final List<Refusal> reasons = new ArrayList<>();

    private AttributeRules(Canvas canvas, String pointer) {
        this.canvas = canvas;
        this.pointer = pointer;
    }

    /** Attributes that specify nothing are none; words are kept in one form only. */
    static @Nullable Attributes normal(@Nullable Attributes attributes) {
        if (attributes == null) {
            return null;
        }
        var normal = attributes.map(NORMAL_TEXTS);
        return normal.isEmpty() ? null : normal;
    }

    /** What speaks against an item of that block carrying these; nothing if all is well. */
    static List<Refusal> check(Canvas canvas, Block block, Attributes attributes, String pointer) {
        if (attributes.block() != block) {
            return List.of(Refusal.of(
                    ATTRIBUTES_OF_OTHER_BLOCK, pointer + "/block", "given", attributes.block(), "allowed", block));
        }
        var rules = new AttributeRules(canvas, pointer);
        attributes.values().forEach(rules::check);
        rules.together(attributes);
        return rules.reasons;
    }

    /** What a value may be by itself. */
    private void check(AttributeValue value) {
        var field = "/" + value.name();
        switch (value) {
            case Choice choice -> choice.chosen().forEach(chosen -> personal(field, choice, chosen));
            case Text text -> reasons.addAll(TextRules.text(text.text(), pointer + field));
            case Share share -> share(share.percent(), field);
            case Intensity intensity -> intensity(intensity.degree(), field);
            case Money money -> amount(money.amount(), field);
            case Segments segments -> segments(segments.items(), field);
        }
    }

    /** What values may stand together. */
    private void together(Attributes attributes) {
        switch (attributes) {
            case Relationship relationship -> together(relationship);
            case RevenueStream stream -> together(stream);
            case Cost cost -> together(cost);
            case CustomerSegment _, ValueProposition _, Channel _, KeyResource _, KeyActivity _, KeyPartner _ -> {
                // any combination of these is meaningful
            }
        }
    }

    private void together(Relationship relationship) {
        if (relationship.technique() != null && relationship.motive() != Relationship.Motive.UPSELLING) {
            refuse(
                    TECHNIQUE_WITHOUT_UPSELLING,
                    "/technique",
                    "field",
                    "motive",
                    "given",
                    relationship.motive() == null ? NOTHING : relationship.motive(),
                    "allowed",
                    Relationship.Motive.UPSELLING);
        }
    }

    private void segments(List<ItemId> addressed, String field) {
        if (addressed.size() > Limits.SEGMENTS) {
            refuse(TOO_MANY_SEGMENTS, field, "limit", Limits.SEGMENTS, "given", addressed.size());
            return;
        }
        var unknown = addressed.stream()
                .filter(segment -> canvas.item(segment)
                        .filter(item -> item.block() == Block.CUSTOMER_SEGMENTS)
                        .isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            var allowed = segments();
            // A set keeps no place of its own for each, so the id says which one it is.
            unknown.forEach(segment -> refuse(SEGMENT_UNKNOWN, field, "item", segment, "allowed", allowed));
        }
    }

    /** The first of them, oldest first: a list of thousands would help nobody. */
    private String segments() {
        var all = canvas.itemsOf(Block.CUSTOMER_SEGMENTS)
                .map(item -> item.id().toString())
                .sorted()
                .toList();
        var told = String.join(", ", all.subList(0, Math.min(all.size(), MOST_TOLD)));
        return all.size() > MOST_TOLD ? told + ", … (" + all.size() + ")" : orNothing(told);
    }

    private void together(RevenueStream stream) {
        boolean immaterial = stream.type() == RevenueStream.RevenueType.IMMATERIAL;
        if (immaterial && stream.amount() != null) {
            refuse(
                    IMMATERIAL_WITH_AMOUNT,
                    "/amount",
                    "field",
                    "type",
                    "given",
                    stream.type(),
                    "allowed",
                    names(Stream.of(RevenueStream.RevenueType.values())
                            .filter(it -> it != RevenueStream.RevenueType.IMMATERIAL)));
        }
        if (!immaterial && stream.immaterial() != null && canvas.kind() == CanvasKind.PERSONAL) {
            refuse(IMMATERIAL_ONLY, "/immaterial", "field", "type", "allowed", RevenueStream.RevenueType.IMMATERIAL);
        }
        if (!immaterial && stream.intensity() != null) {
            refuse(IMMATERIAL_ONLY, "/intensity", "field", "type", "allowed", RevenueStream.RevenueType.IMMATERIAL);
        }
    }

    private void together(Cost cost) {
        if (cost.immaterial() != null && cost.amount() != null) {
            refuse(
                    IMMATERIAL_WITH_AMOUNT,
                    "/amount",
                    "field",
                    "immaterial",
                    "given",
                    cost.immaterial(),
                    "allowed",
                    NOTHING);
        }
        if (cost.immaterial() == null && cost.intensity() != null) {
            refuse(
                    IMMATERIAL_ONLY,
                    "/intensity",
                    "field",
                    "immaterial",
                    "allowed",
                    names(Stream.of(Cost.ImmaterialCost.values())));
        }
    }

    private void personal(String field, Choice choice, Enum<?> chosen) {
        if (personalOnly(chosen) && canvas.kind() != CanvasKind.PERSONAL) {
            var others = choice.from().stream().filter(it -> !personalOnly(it));
            refuse(PERSONAL_ONLY, field, "given", chosen, "allowed", names(others));
        }
    }

    private static boolean personalOnly(Enum<?> value) {
        return value instanceof PersonalOnly only && only.personal();
    }

    private void share(@Nullable BigDecimal share, String field) {
        if (share == null) {
            return;
        }
        if (share.signum() < 0 || share.compareTo(HUNDRED) > 0) {
            outOfRange(field, 0, 100);
        } else if (share.scale() > SHARE_DECIMALS) {
            refuse(TOO_MANY_DECIMALS, field, "limit", SHARE_DECIMALS);
        }
    }

    private void intensity(@Nullable Integer intensity, String field) {
        if (intensity != null && (intensity < 1 || intensity > STRONGEST)) {
            outOfRange(field, 1, STRONGEST);
        }
    }

    private void amount(@Nullable Amount amount, String field) {
        if (amount == null) {
            return;
        }
        if (amount.value() == null) {
            refuse(VALUE_REQUIRED, field + "/value", "allowed", "0–" + MOST_AMOUNT);
        } else if (amount.value().signum() < 0
                || (long) amount.value().precision() - amount.value().scale() > AMOUNT_DIGITS) {
            outOfRange(field + "/value", 0, MOST_AMOUNT);
        } else if (amount.value().scale() > AMOUNT_DECIMALS) {
            refuse(TOO_MANY_DECIMALS, field + "/value", "limit", AMOUNT_DECIMALS);
        }
        if (amount.currency() == null) {
            refuse(VALUE_REQUIRED, field + "/currency", "allowed", ISO_4217);
        } else if (!CURRENCIES.contains(amount.currency())) {
            refuse(CURRENCY_UNKNOWN, field + "/currency", "given", shortened(amount.currency()), "allowed", ISO_4217);
        }
    }

    /** What is echoed must itself be harmless. */
    private static String shortened(String given) {
        return Excerpt.of(given.replaceAll("[^\\p{L}\\p{N}]", "?"), MOST_ECHOED);
    }

    private static String names(Stream<? extends Enum<?>> values) {
        return orNothing(values.map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static String orNothing(String allowed) {
        return allowed.isEmpty() ? NOTHING : allowed;
    }

    private void outOfRange(String field, int min, Object max) {
        refuse(OUT_OF_RANGE, field, "min", min, "max", max, "allowed", min + "–" + max);
    }

    private void refuse(Reason reason, String field, Object... details) {
        reasons.add(Refusal.of(reason, pointer + field, details));
    }
}
