package io.canvasledger.query.coherence;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.coherence.CoherenceDifference;
import io.canvasledger.coherence.CoherenceDifference.FindingKey;
import io.canvasledger.coherence.Finding;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.query.coherence.CoherenceHistory.CoherenceMoment;
import io.canvasledger.query.coherence.CoherenceView.ChangedFinding;
import io.canvasledger.query.coherence.CoherenceView.CoherenceDiffView;
import io.canvasledger.query.version.Versions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to coherence between two versions, and which version in between made each difference. */
final class CoherenceChange {

    private final Versions versions;
    private final CoherenceMoment from;
    private final CoherenceMoment to;
    /** The last version that made or mended it, whichever way round the two are compared. */
    private final Map<FindingKey, Integer> changedIn = new HashMap<>();

    /** @param moments all up to the later of the two, by version */
    CoherenceChange(Versions versions, List<CoherenceMoment> moments, int from, int to) {
        this.versions = versions;
        this.from = moments.get(from - 1);
        this.to = moments.get(to - 1);
        for (int version = Math.min(from, to) + 1; version <= Math.max(from, to); version++) {
            var before = moments.get(version - 2).coherence();
            var after = moments.get(version - 1).coherence();
            if (before != after) {
                int by = version;
                var difference = CoherenceDifference.between(before, after);
                Stream.concat(difference.appeared().stream(), difference.resolved().stream())
                        .forEach(finding -> changedIn.put(FindingKey.of(finding), by));
            }
        }
    }

    CoherenceDiffView view(CoherencePresenter presenter) {
        var difference = CoherenceDifference.between(from.coherence(), to.coherence());
        var recorded = versions.recorded(Stream.concat(
                        Stream.of(from.version(), to.version()),
                        Stream.concat(difference.appeared().stream(), difference.resolved().stream())
                                .flatMap(finding -> Stream.ofNullable(changedIn.get(FindingKey.of(finding)))))
                .toList());
        Function<@Nullable Integer, @Nullable VersionView> by = version ->
                version == null ? null : VersionView.of(versions.canvas().uuid(), recorded.get(version));
        return new CoherenceDiffView(
                versions.canvas().uuid(),
                VersionView.of(versions.canvas().uuid(), recorded.get(from.version())),
                VersionView.of(versions.canvas().uuid(), recorded.get(to.version())),
                difference.before(),
                difference.after(),
                changed(difference.appeared(), to.canvas(), presenter, by),
                changed(difference.resolved(), from.canvas(), presenter, by),
                difference.remaining().stream()
                        .map(remaining -> presenter.finding(remaining.after(), to.canvas()))
                        .toList());
    }

    private List<ChangedFinding> changed(
            List<Finding> findings,
            Canvas on,
            CoherencePresenter presenter,
            Function<@Nullable Integer, @Nullable VersionView> by) {
        return findings.stream()
                .map(finding -> new ChangedFinding(
                        presenter.finding(finding, on), by.apply(changedIn.get(FindingKey.of(finding)))))
                .toList();
    }
}
