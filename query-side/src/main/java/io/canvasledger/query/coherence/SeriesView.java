package io.canvasledger.query.coherence;

import io.canvasledger.coherence.Verdict;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.query.coherence.CoherenceView.FindingView;
import io.canvasledger.query.version.Deferral;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How coherent a canvas was over time: when it became coherent, and when it stopped being so.
 *
 * @param head the latest version this tells of; the same on every page
 * @param by which of its two times orders the versions
 * @param verdict how it stands at the end
 * @param coherentSince the version since which it has been coherent without a break; absent when it is not coherent at the end
 * @param sentence the verdict with the version since which it is so
 * @param spans longest runs with one verdict, oldest first; of very many only the latest, the same on every page
 * @param spansOmitted how many earlier ones are left out; absent when none
 * @param steps the versions in which a finding appeared or was resolved, oldest first, a page of them
 * @param next a cursor to the next page of steps; absent at the end
 * @param deferred along effective time, at most 500 events that did not apply from the day their version took effect; the same on
 *     every page
 * @param deferredOmitted how many more there are; absent when none
 */
record SeriesView(
        UUID canvas,
        int head,
        TimeAxis by,
        Verdict verdict,
        @Nullable Integer coherentSince,
        String sentence,
        List<SpanView> spans,
        @Nullable Integer spansOmitted,
        List<SeriesStepView> steps,
        @Nullable String next,
        List<Deferral> deferred,
        @Nullable Integer deferredOmitted) {

    /**
     * A run with one verdict.
     *
     * @param verdict the verdict on each of its versions
     * @param from the version it begins with
     * @param to the last version of it; along effective time this can be the lower number
     * @param since the day it begins, recorded (UTC) or effective
     */
    record SpanView(Verdict verdict, int from, int to, LocalDate since) {}

    /**
     * A version that changed which rules are broken.
     *
     * @param version the version: author, time and rationale
     * @param verdict the verdict since
     * @param findings how many there are since
     * @param appeared at most 20 of the findings that appeared
     * @param appearedCount all of them
     * @param resolved at most 20 of the findings that were resolved
     * @param resolvedCount all of them
     */
    record SeriesStepView(
            VersionView version,
            Verdict verdict,
            int findings,
            List<FindingView> appeared,
            int appearedCount,
            List<FindingView> resolved,
            int resolvedCount) {}
}
