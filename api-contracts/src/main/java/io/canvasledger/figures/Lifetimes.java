package io.canvasledger.figures;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.ItemId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How long the items of a canvas live. A life is an uninterrupted stay: an item that was removed and came back has lived twice.
 *
 * @param overall stays on the canvas, wherever
 * @param byBlock stays in each of the nine blocks; moving to another block ends one and begins another
 */
public record Lifetimes(Lifespan overall, Map<Block, Lifespan> byBlock) {

    public Lifetimes {
        byBlock = Collections.unmodifiableMap(new EnumMap<>(byBlock));
    }

    /** As they looked on a day: what falls later is not counted, and who lives then is alive. */
    public static Lifetimes of(DailyCanvases canvases, LocalDate asOf) {
        var anywhere = new Stays();
        var within = new EnumMap<Block, Stays>(Block.class);
        for (var block : Block.values()) {
            within.put(block, new Stays());
        }
        Canvas before = null;
        for (var day : canvases.days().headMap(asOf, true).entrySet()) {
            var canvas = day.getValue().canvas();
            if (before == null || canvas.items() != before.items()) {
                anywhere.end(day.getKey(), item -> canvas.items().containsKey(item));
                within.forEach((block, stays) -> stays.end(day.getKey(), item -> block == blockOf(canvas, item)));
                canvas.items().forEach((id, item) -> {
                    anywhere.begin(day.getKey(), id);
                    within.get(item.block()).begin(day.getKey(), id);
                });
            }
            before = canvas;
        }
        var byBlock = new EnumMap<Block, Lifespan>(Block.class);
        within.forEach((block, stays) -> byBlock.put(block, stays.lifespan(asOf)));
        return new Lifetimes(anywhere.lifespan(asOf), byBlock);
    }

    private static @Nullable Block blockOf(Canvas canvas, ItemId id) {
        var item = canvas.items().get(id);
        return item == null ? null : item.block();
    }

    private static final class Stays {

        private final Map<ItemId, LocalDate> since = new HashMap<>();
        private final List<Long> ended = new ArrayList<>();

        void begin(LocalDate day, ItemId item) {
            since.putIfAbsent(item, day);
        }

        void end(LocalDate day, Predicate<ItemId> stays) {
            since.entrySet().removeIf(stay -> {
                boolean over = !stays.test(stay.getKey());
                if (over) {
                    ended.add(ChronoUnit.DAYS.between(stay.getValue(), day));
                }
                return over;
            });
        }

        Lifespan lifespan(LocalDate asOf) {
            var ages = since.values().stream()
                    .map(day -> ChronoUnit.DAYS.between(day, asOf))
                    .toList();
            return new Lifespan(Lifespan.Days.of(ended), Lifespan.Days.of(ages));
        }
    }
}
