package io.canvasledger.query.version;

import io.canvasledger.canvas.EventKind;
import io.canvasledger.figures.EffectiveFold.Deferred;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that did not apply from the day its version took effect, because what it changes was not there yet.
 *
 * @param version its version
 * @param kind what happened
 * @param effectiveOn the day its version took effect
 * @param appliesFrom the day it applies from; absent if it does not
 */
public record DeferredEvent(
        int version,
        EventKind kind,
        LocalDate effectiveOn,
        @Nullable LocalDate appliesFrom) {

    /** More than these are not told one by one. */
    private static final int MOST = 500;

    /** The first of them. */
    public static List<DeferredEvent> of(List<Deferred> deferred) {
        return deferred.stream().limit(MOST).map(DeferredEvent::of).toList();
    }

    private static DeferredEvent of(Deferred deferred) {
        var until = deferred.until();
        return new DeferredEvent(
                deferred.by().version(),
                EventKind.of(deferred.event()),
                deferred.by().effectiveOn(),
                until == null ? null : until.effectiveOn());
    }
}
