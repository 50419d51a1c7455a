package io.canvasledger.query.version;

import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.figures.EffectiveFold.Deferred;
import io.canvasledger.query.language.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that did not apply from the day its version took effect, because what it changes or names was not there yet,
 * or stood in another block.
 *
 * @param version its version
 * @param kind what happened
 * @param item what it happened to; absent when it happened to the canvas
 * @param title what that item was called when it applied at last
 * @param effectiveOn the day its version took effect
 * @param appliesFrom the day it applies from
 * @param sentence what happened, and which version it waited for, in the language of the request
 */
public record Deferral(
        int version,
        EventKind kind,
        @Nullable ItemId item,
        @Nullable String title,
        LocalDate effectiveOn,
        LocalDate appliesFrom,
        String sentence) {

    /** More than these are not told one by one. */
    private static final int MOST = 500;

    /**
     * The first of them.
     *
     * @param deferred of a walk over all versions up to one: at its end nothing waits any longer
     */
    public static List<Deferral> of(List<Deferred> deferred, Sentences sentences) {
        return deferred.stream().limit(MOST).map(it -> of(it, sentences)).toList();
    }

    /** How many are not among the first; absent when none. */
    public static @Nullable Integer omitted(List<Deferred> deferred) {
        return deferred.size() > MOST ? deferred.size() - MOST : null;
    }

    private static Deferral of(Deferred deferred, Sentences sentences) {
        var until = Objects.requireNonNull(deferred.until());
        var item = deferred.titles().firstEntry();
        return new Deferral(
                deferred.by().version(),
                EventKind.of(deferred.event()),
                item == null ? null : item.getKey(),
                item == null ? null : item.getValue(),
                deferred.by().effectiveOn(),
                until.effectiveOn(),
                sentences
                        .waited(deferred.event(), until.version(), deferred.titles()::get)
                        .text());
    }
}
