package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RevenueStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revenue stream that brings money.
 *
 * @param says what is typed about it; an empty one when nothing is
 * @param payers the customer segments of the canvas it is paid by
 */
record MaterialStream(ItemId id, RevenueStream says, List<ItemId> payers) {

    private static final RevenueStream NOTHING = new RevenueStream(null, null, null, null, null, null, null);

    static List<MaterialStream> of(Canvas canvas) {
        var payers = new HashMap<ItemId, List<ItemId>>();
        for (var link : canvas.links()) {
            if (link.type() == IS_PAID_BY
                    && canvas.item(link.to())
                            .filter(to -> to.block() == CUSTOMER_SEGMENTS)
                            .isPresent()) {
                payers.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
            }
        }
        return canvas.itemsOf(REVENUE_STREAMS)
                .map(item -> new MaterialStream(
                        item.id(),
                        item.attributes() instanceof RevenueStream says ? says : NOTHING,
                        payers.getOrDefault(item.id(), List.of())))
                .filter(stream -> !immaterial(stream.says()))
                .toList();
    }

    static boolean immaterial(RevenueStream stream) {
        return stream.type() == RevenueStream.RevenueType.IMMATERIAL;
    }

    @Nullable
    Amount amount() {
        return says.amount();
    }

    /** What it brings in a year; absent when that is not known. */
    @Nullable
    BigDecimal perYear() {
        var amount = says.amount();
        var period = amount == null ? null : amount.per();
        return amount == null || period == null ? null : Total.perYear(amount.value(), period);
    }
}
