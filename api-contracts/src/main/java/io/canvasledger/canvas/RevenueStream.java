package io.canvasledger.canvas;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a revenue stream.
 *
 * @param type how it earns; the types of a salary slip and {@link RevenueType#IMMATERIAL} on a personal canvas only
 * @param immaterial what is received when no money is; with {@link RevenueType#IMMATERIAL} only
 * @param intensity 1–5, how strongly an immaterial revenue is felt; with {@link RevenueType#IMMATERIAL} only
 * @param amount the money, never for an immaterial revenue
 * @param share of total revenue, 0–100
 */
public record RevenueStream(
        @Nullable RevenueType type,
        @Nullable Recurrence recurrence,
        @Nullable Pricing pricing,
        @Nullable Amount amount,
        @Nullable BigDecimal share,
        @Nullable ImmaterialRevenue immaterial,
        @Nullable Integer intensity)
        implements Attributes {

    /** Nothing specified. */
    public static final RevenueStream BLANK = new RevenueStream(null, null, null, null, null, null, null);

    public enum RevenueType implements PersonalOnly {
        ASSET_SALE(false),
        USAGE_FEE(false),
        SUBSCRIPTION(false),
        LENDING_RENTING_LEASING(false),
        LICENSING(false),
        BROKERAGE_FEE(false),
        ADVERTISING(false),
        SALARY(true),
        FEES(true),
        STOCK_OPTIONS(true),
        ROYALTIES(true),
        COPYRIGHT(true),
        CASH(true),
        BENEFIT_IN_KIND(true),
        IMMATERIAL(true);

        private final boolean personal;

        RevenueType(boolean personal) {
            this.personal = personal;
        }

        @Override
        public boolean personal() {
            return personal;
        }
    }

    public enum Recurrence {
        ONE_OFF,
        RECURRING
    }

    /** Fixed prices first, then dynamic ones. */
    public enum Pricing {
        LIST_PRICE,
        FEATURE_DEPENDENT,
        SEGMENT_DEPENDENT,
        VOLUME_DEPENDENT,
        NEGOTIATION,
        YIELD_MANAGEMENT,
        REAL_TIME_MARKET,
        AUCTION
    }

    public enum ImmaterialRevenue implements PersonalOnly {
        SATISFACTION,
        RECOGNITION,
        BELONGING,
        SECURITY;

        @Override
        public boolean personal() {
            return true;
        }
    }

    public RevenueStream {
        share = Amount.canonical(share);
    }

    @Override
    public Block block() {
        return Block.REVENUE_STREAMS;
    }

    @Override
    public RevenueStream map(AttributeMapping each) {
        return new RevenueStream(
                each.choice("type", RevenueType.class, type),
                each.choice("recurrence", Recurrence.class, recurrence),
                each.choice("pricing", Pricing.class, pricing),
                each.money("amount", amount),
                each.share("share", share),
                each.choice("immaterial", ImmaterialRevenue.class, immaterial),
                each.intensity("intensity", intensity));
    }
}
