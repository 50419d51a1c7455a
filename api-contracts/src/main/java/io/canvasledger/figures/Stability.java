package io.canvasledger.figures;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.figures.DailyCanvases.Held;
import io.canvasledger.figures.Survival.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of a canvas survived from one version to another, so that one can see a model settle or break.
 *
 * @param overall an item that moved to another block is kept, but changed
 * @param byBlock all nine; an item that moved to another block was removed from the one and added to the other
 */
public record Stability(Survival overall, Map<Block, Survival> byBlock) {

    public Stability {
        byBlock = Collections.unmodifiableMap(new EnumMap<>(byBlock));
    }

    /** From one canvas to the other, whatever happened in between. */
    public static Stability between(Canvas start, Canvas end) {
        var overall = new Count();
        var byBlock = new EnumMap<Block, Count>(Block.class);
        for (var block : Block.values()) {
            byBlock.put(block, new Count());
        }
        for (var was : start.items().values()) {
            var is = end.items().get(was.id());
            if (is != null && is.block() == was.block()) {
                boolean same = saysTheSame(was, is);
                overall.kept(same);
                byBlock.get(was.block()).kept(same);
            } else {
                byBlock.get(was.block()).removed();
                if (is == null) {
                    overall.removed();
                } else {
                    overall.kept(false);
                    byBlock.get(is.block()).added();
                }
            }
        }
        for (var is : end.items().values()) {
            if (!start.items().containsKey(is.id())) {
                overall.added();
                byBlock.get(is.block()).added();
            }
        }
        var blocks = new EnumMap<Block, Survival>(Block.class);
        byBlock.forEach((block, count) -> blocks.put(block, count.survival()));
        return new Stability(overall.survival(), blocks);
    }

    /**
     * From period to period, in order. The first starts from nothing, so all it holds is added. A period without a version is left
     * out: nothing changed in it.
     */
    public static List<PeriodStability> over(DailyCanvases canvases, CalendarPeriod period) {
        var ends = new TreeMap<LocalDate, Held>();
        canvases.days().forEach((day, held) -> ends.put(period.first(day), held));
        var stabilities = new ArrayList<PeriodStability>();
        Canvas start = null;
        for (var end : ends.entrySet()) {
            var held = end.getValue();
            var before = start == null ? Canvas.blank(held.canvas().id()) : start;
            stabilities.add(new PeriodStability(
                    end.getKey(), period.last(end.getKey()), held.by(), between(before, held.canvas())));
            start = held.canvas();
        }
        return List.copyOf(stabilities);
    }

    /** That with one block. */
    public Survival of(Block block) {
        return byBlock.getOrDefault(block, new Survival(0, 0, 0, 0));
    }

    private static boolean saysTheSame(Item was, Item is) {
        return was.with(is.placement()).equals(is);
    }
}
