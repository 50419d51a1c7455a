package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Amount.Period;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.Recurrence;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import io.canvasledger.histories.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The worked example of docs/figures.md: an operator that gave phones away and billed calls in 2001, and turned to
 * subscriptions and service in 2004.
 */
public final class MobileOperator {

    static final LocalDate LAUNCH = LocalDate.of(2001, 3, 1);
    static final LocalDate SWITCH = LocalDate.of(2004, 1, 15);
    static final LocalDate TRIM = LocalDate.of(2004, 9, 1);

    public final Story story;
    public final ItemId consumers;
    public final ItemId firms;
    final ItemId phones;
    final ItemId calls;
    public final ItemId rollout;
    final ItemId plan;

    MobileOperator() {
        this(Story.of("Mobile operator", LAUNCH));
    }

    /** The same story of another canvas. */
    public MobileOperator(CanvasId id) {
        this(Story.of(id, "Mobile operator", LAUNCH));
    }

    private MobileOperator(Story begun) {
        story = begun;
        consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");
        firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var freePhones =
                story.adds(CUSTOMER_RELATIONSHIPS, "Cheap plans, free phones", why(Motive.ACQUISITION, 80, consumers));
        var hotline = story.adds(CUSTOMER_RELATIONSHIPS, "Hot-line", why(Motive.RETENTION, 20, consumers));
        phones = story.adds(
                REVENUE_STREAMS,
                "Phones",
                earns(RevenueType.ASSET_SALE, Recurrence.ONE_OFF, 2_000_000, Period.QUARTER));
        calls = story.adds(
                REVENUE_STREAMS, "Calls", earns(RevenueType.USAGE_FEE, Recurrence.RECURRING, 500_000, Period.MONTH));
        rollout = story.adds(REVENUE_STREAMS, "City contract", earns(null, Recurrence.ONE_OFF, 750_000, null));
        story.links(phones, IS_PAID_BY, consumers);
        story.links(calls, IS_PAID_BY, consumers);
        story.links(calls, IS_PAID_BY, firms);
        story.adds(COST_STRUCTURE, "Network", costs(400_000, Period.MONTH));
        story.adds(COST_STRUCTURE, "Shops", costs(20_000, Period.WEEK));

        story.version("The market is full: keep whom we have", SWITCH);
        story.attributes(freePhones, why(Motive.ACQUISITION, 20, consumers));
        story.attributes(hotline, why(Motive.RETENTION, 80, consumers));
        story.removes(calls);
        plan = story.adds(
                REVENUE_STREAMS,
                "Plan",
                earns(RevenueType.SUBSCRIPTION, Recurrence.RECURRING, 1_000_000, Period.MONTH));
        story.links(plan, IS_PAID_BY, consumers);
        story.links(plan, IS_PAID_BY, firms);
        story.attributes(phones, earns(RevenueType.ASSET_SALE, Recurrence.ONE_OFF, 500_000, Period.QUARTER));

        story.version("The city is covered", TRIM);
        story.removes(rollout);
    }

    static Relationship why(Motive motive, int weight, ItemId... segments) {
        return new Relationship(null, motive, null, BigDecimal.valueOf(weight), Set.of(segments));
    }

    static RevenueStream earns(
            @Nullable RevenueType type, @Nullable Recurrence recurrence, long value, @Nullable Period per) {
        return new RevenueStream(type, recurrence, null, euros(value, per), null, null, null);
    }

    static Cost costs(long value, @Nullable Period per) {
        return new Cost(null, euros(value, per), null, null);
    }

    static Amount euros(long value, @Nullable Period per) {
        return new Amount(BigDecimal.valueOf(value), "EUR", per);
    }

    DailyCanvases daily() {
        var canvases = new DailyCanvases(TimeAxis.EFFECTIVE);
        TimeAxis.EFFECTIVE.fold(story.told().canvas(), story.told().events(), canvases);
        return canvases;
    }

    Series series() {
        var recorder = new Series.Recorder();
        TimeAxis.EFFECTIVE.fold(story.told().canvas(), story.told().events(), recorder);
        return recorder.series().along(TimeAxis.EFFECTIVE);
    }

    MoneyFigures money(int version) {
        return MoneyFigures.of(story.told().at(version));
    }
}
