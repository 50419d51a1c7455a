package io.canvasledger.decide;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.change.Change;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A command that is refused, and what must be told of it.
 *
 * @param made decides when it is asked: some commands are large, and no test needs all of them
 */
record RefusalExample(
        Supplier<Decision> made, Reason reason, @Nullable String pointer, Map<String, String> details) {

    static final Canvas CANVAS = Decided.business();

    static final String CHANNELS_1 = "BUSINESS.CHANNELS.1";

    @Override
    public String toString() {
        return reason + " " + pointer;
    }

    static RefusalExample one(Change change, Reason reason, String pointer, String... details) {
        return on(CANVAS, change, reason, pointer, details);
    }

    static RefusalExample one(Change change, Reason reason, String pointer, int limit, int given) {
        return one(change, reason, pointer, "limit", "" + limit, "given", "" + given);
    }

    static RefusalExample on(Canvas canvas, Change change, Reason reason, String pointer, String... details) {
        return whole(() -> Decided.decide(canvas, change), reason, "/changes/0" + pointer, details);
    }

    static RefusalExample whole(Supplier<Decision> made, Reason reason, String pointer, int limit, int given) {
        return whole(made, reason, pointer, "limit", "" + limit, "given", "" + given);
    }

    static RefusalExample whole(Supplier<Decision> made, Reason reason, @Nullable String pointer, String... details) {
        return new RefusalExample(
                made,
                reason,
                pointer,
                Refusal.of(reason, pointer, (Object[]) details).told());
    }

    Decision decision() {
        return made.get();
    }

    static <T> List<T> many(int count, IntFunction<T> of) {
        return IntStream.range(0, count).mapToObj(of).toList();
    }
}
