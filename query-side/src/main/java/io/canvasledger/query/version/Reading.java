package io.canvasledger.query.version;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.http.problem.Fault;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.query.view.Views;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all reads of a canvas over HTTP have in common: finding it, waiting for a version, caching what never changes. */
@Component
public final class Reading {

    /** How long a reader waits for a version it asked for when it does not say. */
    static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final int MOST_ECHOED = 100;

    private final Views views;

    Reading(Views views) {
        this.views = views;
    }

    /**
     * The versions of a canvas of the caller's workspace.
     *
     * @param minVersion a version that must be among them, such as the one the caller has just written; absent for none
     * @param wait seconds to wait for it at most; absent for {@link #USUAL_WAIT}
     * @throws ProblemException if there is no such canvas, or the version did not become visible in time
     */
    public CanvasVersions canvas(Caller caller, UUID canvas, @Nullable Integer minVersion, @Nullable Integer wait) {
        var id = new CanvasId(caller.workspace(), canvas);
        if (minVersion != null) {
            await(id, minVersion, wait(wait));
        }
        return CanvasVersions.of(views.current(), id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /** The same without waiting. */
    public CanvasVersions canvas(Caller caller, UUID canvas) {
        return canvas(caller, canvas, null, null);
    }

    /**
     * The versions of a canvas, one of which the address names: it is waited for, since somebody may just have written it.
     *
     * @throws ProblemException if there is no such canvas or no such version
     */
    public CanvasVersions canvasWith(Caller caller, UUID canvas, int version) {
        var id = new CanvasId(caller.workspace(), canvas);
        if (version < 1 || (head(id) < version && CanvasVersions.recorded(views.current(), id) < version)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return canvas(caller, canvas, version, null);
    }

    /**
     * The versions of a canvas, to be read at these references. Somebody may just have written a version that is named by
     * its number: it is waited for if it is recorded. One that is not is left for {@link #resolve} to refuse.
     *
     * @param minVersion as for {@link #canvas(Caller, UUID, Integer, Integer)}
     * @param wait seconds to wait for each version at most; absent for {@link #USUAL_WAIT}
     * @throws ProblemException if there is no such canvas, or a version did not become visible in time
     */
    public CanvasVersions canvasAt(
            Caller caller,
            UUID canvas,
            @Nullable Integer minVersion,
            @Nullable Integer wait,
            VersionReference... references) {
        var id = new CanvasId(caller.workspace(), canvas);
        for (var reference : references) {
            if (reference instanceof VersionReference.Number(int version)
                    && head(id) < version
                    && CanvasVersions.recorded(views.current(), id) >= version) {
                await(id, version, wait(wait));
            }
        }
        return canvas(caller, canvas, minVersion, wait);
    }

    /** The same without a further version to wait for. */
    public CanvasVersions canvasAt(Caller caller, UUID canvas, VersionReference... references) {
        return canvasAt(caller, canvas, null, null, references);
    }

    private Duration wait(@Nullable Integer seconds) {
        var most = views.settings().mostWait();
        if (seconds == null) {
            return USUAL_WAIT.compareTo(most) < 0 ? USUAL_WAIT : most;
        }
        if (seconds < 0 || seconds > most.toSeconds()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Fault.PARAMETER_INVALID, null, "parameter", "wait", "allowed", "0–" + most.toSeconds());
        }
        return Duration.ofSeconds(seconds);
    }

    private void await(CanvasId id, int version, Duration wait) {
        if (head(id) >= version) {
            return;
        }
        int recorded = CanvasVersions.recorded(views.current(), id);
        if (recorded == 0) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        if (version > recorded) {
            throw unknown("minVersion", String.valueOf(version), recorded);
        }
        if (!views.visibility().await(() -> head(id) >= version, wait)) {
            throw ProblemException.of(ProblemType.NOT_YET_VISIBLE)
                    .because(Fault.NOT_YET_VISIBLE, null, "version", version, "head", head(id))
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private int head(CanvasId id) {
        return CanvasVersions.head(views.current(), id).orElse(0);
    }

    /** Reads a reference; {@code parameter} is where it was given. */
    public static VersionReference reference(String parameter, String text) {
        return VersionReference.parse(text).orElseThrow(() -> ProblemException.of(ProblemType.INVALID_REQUEST)
                .because(
                        Fault.REFERENCE_MALFORMED,
                        null,
                        "parameter",
                        parameter,
                        "given",
                        shortened(text),
                        "allowed",
                        VersionReference.GRAMMAR));
    }

    /** The version a reference names. */
    public static int resolve(CanvasVersions versions, String parameter, String text) {
        return versions.resolve(reference(parameter, text))
                .orElseThrow(() -> unknown(parameter, shortened(text), versions.head()));
    }

    private static ProblemException unknown(String parameter, String given, int head) {
        return ProblemException.of(ProblemType.UNKNOWN_REFERENCE)
                .because(Fault.REFERENCE_UNKNOWN, null, "parameter", parameter, "given", given, "head", head);
    }

    /** An answer about versions that never change, if it was asked for by references that never move. */
    public static <T> ResponseEntity<T> answer(T body, String tag, boolean fixed) {
        return ResponseEntity.ok()
                .eTag("\"" + tag + "\"")
                .cacheControl(fixed ? FOR_EVER : CacheControl.noCache().cachePrivate())
                .body(body);
    }

    /** The same for an answer that is worded in a language. */
    public static <T> ResponseEntity<T> inLanguage(T body, String tag, boolean fixed, Locale language) {
        return ResponseEntity.ok()
                .eTag("\"" + tag + "-" + language.getLanguage() + "\"")
                .cacheControl(fixed ? FOR_EVER : CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_ECHOED ? text : text.substring(0, MOST_ECHOED) + "…";
    }
}
