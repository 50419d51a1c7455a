package io.canvasledger.coherence;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How coherent a canvas was over its versions: when it became coherent and when it stopped being so. Grows version by version
 * with {@link #then}, so that it can be kept up to date or folded from a whole history.
 *
 * @param spans longest runs of versions with one verdict, ascending and without overlap
 * @param steps the versions in which a finding appeared or was resolved, ascending
 * @param last how it stands at the last version told; absent before the first
 */
public record CoherenceSeries(
        PVector<Span> spans, PVector<Step> steps, @Nullable Coherence last) {

    /** Before any version. */
    public static final CoherenceSeries EMPTY = new CoherenceSeries(TreePVector.empty(), TreePVector.empty(), null);

    private static final Coherence NOTHING = new Coherence(Verdict.TOO_EARLY, List.of());

    /** How coherent the canvas was at one version. */
    public record ExaminedVersion(int version, Coherence coherence) {}

    /**
     * Versions with one verdict.
     *
     * @param from the first of them
     * @param to the last of them that was told, inclusive
     */
    public record Span(Verdict verdict, int from, int to) {}

    /**
     * A version that changed which rules are broken.
     *
     * @param findings how many there are since
     */
    public record Step(int version, int findings, CoherenceDifference difference) {}

    /** A whole history, oldest version first. */
    public static CoherenceSeries of(Stream<ExaminedVersion> history) {
        var series = EMPTY;
        for (var versions = history.iterator(); versions.hasNext(); ) {
            series = series.then(versions.next());
        }
        return series;
    }

    /**
     * With one more version.
     *
     * @throws IllegalArgumentException when it does not come after those told
     */
    public CoherenceSeries then(ExaminedVersion next) {
        var span = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (span != null && next.version() <= span.to()) {
            throw new IllegalArgumentException("version " + next.version() + " does not follow version " + span.to());
        }
        var verdict = next.coherence().verdict();
        var longer = span != null && span.verdict() == verdict
                ? spans.with(spans.size() - 1, new Span(verdict, span.from(), next.version()))
                : spans.plus(new Span(verdict, next.version(), next.version()));
        var difference = CoherenceDifference.between(last == null ? NOTHING : last, next.coherence());
        return new CoherenceSeries(
                longer,
                difference.isEmpty()
                        ? steps
                        : steps.plus(new Step(
                                next.version(), next.coherence().findings().size(), difference)),
                next.coherence());
    }

    /** The version since which the canvas has been coherent without a break; empty when it is not coherent now. */
    public OptionalInt coherentSince() {
        var now = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        return now != null && now.verdict() == Verdict.COHERENT ? OptionalInt.of(now.from()) : OptionalInt.empty();
    }
}
