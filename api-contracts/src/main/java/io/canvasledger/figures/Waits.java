package io.canvasledger.figures;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.figures.EffectiveFold.Deferred;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Keeps who waits for what along effective time. What waits twice is told once, as it waited last. */
final class Waits {

    /** @param event its place among those of its version */
    record WaitingPlace(int version, int event) {}

    /** @param earlier the last time it waited before, if it did */
    private record Wait(Deferred told, @Nullable Deferred earlier) {}

    private final SequencedMap<WaitingPlace, Wait> waits = new LinkedHashMap<>();

    /**
     * It cannot apply, or not all of it, once this version takes effect.
     *
     * @param waiting the part of it that cannot
     */
    void begin(WaitingPlace place, RecordedVersion by, CanvasEvent waiting, RecordedVersion now) {
        var wait = waits.get(place);
        if (wait == null) {
            waits.put(place, new Wait(Deferred.waiting(by, waiting, now), null));
        } else if (wait.told().until() != null) {
            waits.replace(place, new Wait(Deferred.waiting(by, waiting, now), wait.told()));
        }
    }

    /**
     * It applies, all of it. One that waited only from a version to another of the same day has not waited on any day.
     *
     * @param before the canvas before it applies, for what is called how
     */
    void end(WaitingPlace place, RecordedVersion now, Canvas before, Canvas after) {
        var wait = waits.get(place);
        if (wait == null || wait.told().until() != null) {
            return;
        }
        if (wait.told().since().effectiveOn().isBefore(now.effectiveOn())) {
            waits.replace(place, new Wait(wait.told().applied(now, before, after), null));
        } else if (wait.earlier() != null) {
            waits.replace(place, new Wait(wait.earlier(), null));
        } else {
            waits.remove(place);
        }
    }

    /** In the order they began to wait. */
    List<Deferred> told() {
        return waits.values().stream().map(Wait::told).toList();
    }
}
