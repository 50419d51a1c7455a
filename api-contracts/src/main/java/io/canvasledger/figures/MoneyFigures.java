package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.RevenueStream;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a canvas earns and spends at one version, money and the immaterial apart.
 *
 * @param revenue the material revenue streams
 * @param costs the material costs
 * @param received the revenue streams of type {@link RevenueStream.RevenueType#IMMATERIAL}
 * @param given the costs that are immaterial
 * @param mix how the material revenue divides
 */
public record MoneyFigures(
        Totals revenue,
        Totals costs,
        Immaterial<RevenueStream.ImmaterialRevenue> received,
        Immaterial<Cost.ImmaterialCost> given,
        RevenueMix mix) {

    public static MoneyFigures of(Canvas canvas) {
        var streams = MaterialStream.of(canvas);
        var amounts = new ArrayList<@Nullable Amount>();
        streams.forEach(stream -> amounts.add(stream.amount()));

        var received = new Immaterial.FeltTally<RevenueStream.ImmaterialRevenue>();
        canvas.itemsOf(REVENUE_STREAMS).forEach(item -> {
            if (item.attributes() instanceof RevenueStream stream && MaterialStream.immaterial(stream)) {
                received.add(stream.immaterial(), stream.intensity());
            }
        });

        var spent = new ArrayList<@Nullable Amount>();
        var given = new Immaterial.FeltTally<Cost.ImmaterialCost>();
        canvas.itemsOf(COST_STRUCTURE).forEach(item -> {
            if (!(item.attributes() instanceof Cost cost)) {
                spent.add(null);
            } else if (cost.immaterial() == null) {
                spent.add(cost.amount());
            } else {
                given.add(cost.immaterial(), cost.intensity());
            }
        });
        return new MoneyFigures(
                Totals.of(amounts), Totals.of(spent), received.total(), given.total(), RevenueMix.of(streams));
    }
}
