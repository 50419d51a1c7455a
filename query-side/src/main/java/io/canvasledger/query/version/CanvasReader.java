package io.canvasledger.query.version;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Excerpt;
import io.canvasledger.canvas.Reference;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.query.view.ViewGeneration;
import io.canvasledger.query.view.Views;
import io.canvasledger.refuse.Reason;
import io.canvasledger.store.CanvasStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all reads of a canvas over HTTP have in common: finding it, waiting for a version, caching what never changes. */
@Component
public final class CanvasReader {

    /** How long a reader waits for a version it asked for when it does not say. */
    static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final int MOST_ECHOED = 100;

    private final Views views;

    CanvasReader(Views views) {
        this.views = views;
    }

    /**
     * Reads any number of versions of a canvas of the caller's workspace.
     *
     * @throws ProblemException if there is no such canvas, or what was asked for did not become visible in time
     */
    public <T> T history(Caller caller, UUID canvas, Patience patience, Function<Versions, T> answer) {
        return read(caller, canvas, patience, List.of(), answer);
    }

    /**
     * Reads the version that a reference names; {@code at} is where it was given.
     *
     * @throws ProblemException as {@link #history}, or if the reference names none
     */
    public <T> T at(Caller caller, UUID canvas, Patience patience, String at, Function<Version, T> answer) {
        var reference = reference("at", at);
        return read(
                caller,
                canvas,
                patience,
                List.of(reference),
                versions -> answer.apply(resolve(versions, "at", at, reference)));
    }

    /**
     * Reads two versions; {@code from} and {@code to} are where their references were given.
     *
     * @throws ProblemException as {@link #at}
     */
    public <T> T between(
            Caller caller,
            UUID canvas,
            Patience patience,
            String from,
            String to,
            BiFunction<Version, Version, T> answer) {
        var first = reference("from", from);
        var second = reference("to", to);
        return read(
                caller,
                canvas,
                patience,
                List.of(first, second),
                versions -> answer.apply(resolve(versions, "from", from, first), resolve(versions, "to", to, second)));
    }

    /**
     * Reads a version that the address names.
     *
     * @throws ProblemException as {@link #history}, or if there is no such version
     */
    public <T> T version(Caller caller, UUID canvas, Patience patience, int version, Function<Version, T> answer) {
        if (version < 1) {
            throw ProblemException.refused(Reason.VERSION_UNKNOWN, "given", version);
        }
        var reference = Reference.number(version);
        return read(
                caller,
                canvas,
                patience,
                List.of(reference),
                versions -> answer.apply(versions.named(reference)
                        .orElseThrow(() -> ProblemException.refused(
                                Reason.VERSION_UNKNOWN, "given", version, "head", versions.head()))));
    }

    /**
     * Reads what is not of one canvas, such as the list of them, in one snapshot.
     *
     * @param wait seconds to wait, at most, for what the caller has written to become visible; absent for
     *     {@link #USUAL_WAIT}
     * @throws ProblemException if it did not in time
     */
    public <T> T workspace(Caller caller, @Nullable Integer wait, Function<ViewGeneration, T> answer) {
        return views.visibility().await(() -> tried(caller, answer), wait(wait)).orElseThrow(() -> notYetVisible()
                .because(Reason.NOT_YET_VISIBLE, null));
    }

    private <T> Optional<T> tried(Caller caller, Function<ViewGeneration, T> answer) {
        var generation = views.current();
        return generation.inOneSnapshot(() -> generation.lacks(caller.workspace(), caller.author())
                ? Optional.empty()
                : Optional.of(answer.apply(generation)));
    }

    /**
     * Everything an answer reads is of one snapshot. What was just written is waited for: a version that is named or asked
     * for, if it is recorded; else whatever the caller has written, unless only versions are read that never change.
     */
    private <T> T read(
            Caller caller, UUID canvas, Patience patience, List<Reference> references, Function<Versions, T> answer) {
        var id = new CanvasId(caller.workspace(), canvas);
        var wait = wait(patience.seconds());
        boolean fixed = !references.isEmpty() && references.stream().allMatch(Reference::fixed);
        var author = patience.minVersion() != null || fixed ? null : caller.author();
        int least = Math.max(1, Objects.requireNonNullElse(patience.minVersion(), 1));
        int named = Math.max(least, latest(references));
        return tried(id, author, references, named, answer).orElseGet(() -> {
            int recorded = recorded(id);
            if (recorded == 0) {
                throw ProblemException.refused(Reason.CANVAS_UNKNOWN, "canvas", canvas);
            }
            if (least > recorded) {
                throw UnknownReference.number("minVersion", String.valueOf(least), recorded);
            }
            // A number that is not recorded is left for the answer to refuse.
            int wanted = Math.min(named, recorded);
            return views.visibility()
                    .await(() -> tried(id, author, references, wanted, answer), wait)
                    .orElseThrow(() -> {
                        int head = head(id);
                        return notYetVisible()
                                .because(
                                        Reason.NOT_YET_VISIBLE,
                                        null,
                                        "version",
                                        head < wanted ? wanted : recorded,
                                        "head",
                                        head);
                    });
        });
    }

    private static ProblemException notYetVisible() {
        return ProblemException.of(ProblemType.NOT_YET_VISIBLE).header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Empty while something is not visible yet. */
    private <T> Optional<T> tried(
            CanvasId id, @Nullable String author, List<Reference> references, int least, Function<Versions, T> answer) {
        var generation = views.current();
        return generation.inOneSnapshot(() -> Versions.of(generation, id, author, references)
                .filter(versions -> versions.head() >= least && !versions.behind())
                .map(answer));
    }

    /** The latest version named by its number; 0 if none is. */
    private static int latest(List<Reference> references) {
        return references.stream().mapToInt(Reference::namedNumber).max().orElse(0);
    }

    private Duration wait(@Nullable Integer seconds) {
        var most = views.settings().mostWait();
        if (seconds == null) {
            return USUAL_WAIT.compareTo(most) < 0 ? USUAL_WAIT : most;
        }
        if (seconds < 0 || seconds > most.toSeconds()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PARAMETER_INVALID, null, "parameter", "wait", "allowed", "0–" + most.toSeconds());
        }
        return Duration.ofSeconds(seconds);
    }

    /** The latest version in the store, visible or not; 0 if there is no such canvas. */
    private int recorded(CanvasId id) {
        return views.current().history(CanvasStream.TYPE).last(id, 1).stream()
                .mapToInt(stored -> stored.recorded().version().number())
                .findFirst()
                .orElse(0);
    }

    private int head(CanvasId id) {
        return Versions.head(views.current(), id).orElse(0);
    }

    /** Reads a reference; {@code parameter} is where it was given. */
    private static Reference reference(String parameter, String text) {
        return Reference.parse(text).orElseThrow(() -> ProblemException.of(ProblemType.INVALID_REQUEST)
                .because(
                        Reason.REFERENCE_MALFORMED,
                        null,
                        "parameter",
                        parameter,
                        "given",
                        Excerpt.of(text, MOST_ECHOED),
                        "allowed",
                        Reference.FORMS));
    }

    private static Version resolve(Versions versions, String parameter, String text, Reference reference) {
        return versions.named(reference)
                .orElseThrow(() -> UnknownReference.of(versions, parameter, Excerpt.of(text, MOST_ECHOED), reference));
    }

    /**
     * A canvas, or a part of one, as it is at a version: for ever the same if it was asked for by a reference that never moves.
     *
     * @param tag the version, as writers state it in {@code If-Match}
     */
    public static <T> ResponseEntity<T> answer(T body, String tag, boolean fixed) {
        return ResponseEntity.ok()
                .eTag("\"" + tag + "\"")
                .cacheControl(fixed ? FOR_EVER : CacheControl.noCache().cachePrivate())
                .body(body);
    }

    /**
     * An answer that is worked out of versions by rules, which a later release may mend: always to be asked for again. Its
     * ETag is made of its bytes, so that it changes whenever the answer does.
     */
    public static <T> ResponseEntity<T> derived(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(body);
    }

    /** The same for an answer that is worded in a language. */
    public static <T> ResponseEntity<T> derived(T body, Locale language) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}
