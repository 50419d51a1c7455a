package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.RecordedVersion;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what keeping the canvases of a history takes, in items: those a canvas shares with the one before count once, but
 * what was changed or removed since is still kept by the canvases of then.
 */
public final class ItemsKept implements BiConsumer<RecordedVersion, Canvas> {

    private @Nullable Canvas last;
    private int count;

    @Override
    public void accept(RecordedVersion by, Canvas canvas) {
        count += more(last, canvas);
        last = canvas;
    }

    /** Of all canvases so far. */
    public int count() {
        return count;
    }

    /** How many more a canvas keeps than the one before; absent for all of them. */
    public static int more(@Nullable Canvas before, Canvas canvas) {
        if (before == null) {
            return canvas.items().size();
        }
        if (before.items() == canvas.items()) {
            return 0;
        }
        return (int) canvas.items().entrySet().stream()
                .filter(entry -> before.items().get(entry.getKey()) != entry.getValue())
                .count();
    }
}
