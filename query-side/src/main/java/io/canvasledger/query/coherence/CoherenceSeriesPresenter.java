package io.canvasledger.query.coherence;

import io.canvasledger.coherence.CoherenceSeries;
import io.canvasledger.coherence.CoherenceSeries.ExaminedVersion;
import io.canvasledger.coherence.CoherenceSeries.Span;
import io.canvasledger.coherence.CoherenceSeries.Step;
import io.canvasledger.coherence.Finding;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.query.coherence.CoherenceHistory.CoherenceMoment;
import io.canvasledger.query.coherence.SeriesView.SeriesStepView;
import io.canvasledger.query.coherence.SeriesView.SpanView;
import io.canvasledger.query.version.Deferral;
import io.canvasledger.query.version.Versions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words the series of all moments along one time. Inside, moments are counted from 1 in the order of that time, because
 * along effective time version numbers need not ascend.
 */
final class CoherenceSeriesPresenter {

    private static final int MOST_SPANS = 500;
    private static final int MOST_FINDINGS = 20;

    private final Versions versions;
    private final CoherenceMoments along;
    private final List<CoherenceMoment> moments;
    private final CoherenceSeries series;
    private final CoherencePresenter presenter;

    CoherenceSeriesPresenter(Versions versions, CoherenceMoments along, CoherencePresenter presenter) {
        this.versions = versions;
        this.along = along;
        this.moments = along.moments();
        this.presenter = presenter;
        // A moment with the very findings of the one before can neither end a span nor be a step, the last one aside.
        this.series = CoherenceSeries.of(IntStream.rangeClosed(1, moments.size())
                .filter(at -> at == 1
                        || at == moments.size()
                        || moment(at).coherence() != moment(at - 1).coherence()
                        || moment(at).coherence() != moment(at + 1).coherence())
                .mapToObj(at -> new ExaminedVersion(at, moment(at).coherence())));
    }

    /** Steps after a place in the series, and whether there are more. */
    List<Step> steps(int after, int most) {
        return series.steps().stream()
                .filter(step -> step.version() > after)
                .limit(most)
                .toList();
    }

    SeriesView view(List<Step> steps, @Nullable String next) {
        var spans = series.spans();
        int omitted = Math.max(0, spans.size() - MOST_SPANS);
        var shown = spans.subList(omitted, spans.size());
        var recorded = versions.recorded(
                Stream.concat(shown.stream().map(Span::from), steps.stream().map(Step::version))
                        .map(at -> moment(at).version())
                        .toList());
        var last = moments.getLast();
        var now = spans.get(spans.size() - 1);
        var since = series.coherentSince();
        return new SeriesView(
                versions.canvas().uuid(),
                along.head(),
                along.axis(),
                last.coherence().verdict(),
                since.isPresent() ? moment(since.getAsInt()).version() : null,
                presenter.since(last.coherence(), moment(now.from()).version()),
                shown.stream()
                        .map(span -> {
                            int from = moment(span.from()).version();
                            return new SpanView(
                                    span.verdict(),
                                    from,
                                    moment(span.to()).version(),
                                    along.axis().day(recorded.get(from)));
                        })
                        .toList(),
                omitted == 0 ? null : omitted,
                steps.stream()
                        .map(step -> step(
                                step,
                                VersionView.of(
                                        versions.canvas().uuid(),
                                        recorded.get(moment(step.version()).version()))))
                        .toList(),
                next,
                Deferral.of(along.deferred(), presenter.events(versions.kind())),
                Deferral.omitted(along.deferred()));
    }

    private SeriesStepView step(Step step, VersionView version) {
        var here = moment(step.version());
        var appeared = step.difference().appeared();
        var resolved = step.difference().resolved();
        return new SeriesStepView(
                version,
                here.coherence().verdict(),
                step.findings(),
                presenter.findings(first(appeared), here.canvas()),
                appeared.size(),
                step.version() == 1
                        ? List.of()
                        : presenter.findings(
                                first(resolved), moment(step.version() - 1).canvas()),
                resolved.size());
    }

    private static List<Finding> first(List<Finding> findings) {
        return findings.stream().limit(MOST_FINDINGS).toList();
    }

    private CoherenceMoment moment(int at) {
        return moments.get(at - 1);
    }
}
