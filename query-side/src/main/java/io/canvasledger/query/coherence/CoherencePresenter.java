package io.canvasledger.query.coherence;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.coherence.Coherence;
import io.canvasledger.coherence.Finding;
import io.canvasledger.coherence.Rule;
import io.canvasledger.query.coherence.CoherenceView.ConcernedItem;
import io.canvasledger.query.coherence.CoherenceView.FindingView;
import io.canvasledger.query.coherence.CoherenceView.RuleView;
import io.canvasledger.query.language.CoherenceSentences;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.language.VerdictSentences;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Words findings for readers. */
final class CoherencePresenter {

    private final Locale language;
    private final CoherenceSentences sentences;
    private final VerdictSentences verdicts;

    CoherencePresenter(Locale language) {
        this.language = language;
        sentences = CoherenceSentences.in(language);
        verdicts = VerdictSentences.in(language);
    }

    CoherenceView view(Canvas canvas) {
        var coherence = Coherences.of(canvas);
        return new CoherenceView(
                canvas.id().uuid(),
                canvas.version(),
                coherence.verdict(),
                verdicts.tell(coherence).text(),
                findings(coherence.findings(), canvas),
                List.copyOf(Coherences.switchedOff(canvas)));
    }

    /** For what happened to a canvas. */
    Sentences events(CanvasKind kind) {
        return Sentences.in(language, kind);
    }

    String since(Coherence coherence, int version) {
        return verdicts.since(coherence, version).text();
    }

    List<RuleView> rules(Canvas canvas) {
        var off = Coherences.switchedOff(canvas);
        return Stream.of(Rule.values())
                .map(rule -> new RuleView(
                        rule,
                        rule.severity(),
                        Stream.of(CanvasKind.values()).filter(rule::appliesTo).toList(),
                        sentences.title(rule),
                        sentences.advice(rule),
                        !off.contains(rule)))
                .toList();
    }

    List<FindingView> findings(Collection<Finding> findings, Canvas on) {
        return findings.stream().map(finding -> finding(finding, on)).toList();
    }

    /** @param on the version the finding is of: its items are called what they were called then */
    FindingView finding(Finding finding, Canvas on) {
        var rule = finding.rule();
        return new FindingView(
                rule,
                rule.severity(),
                sentences.title(rule),
                sentences.tell(finding, on).text(),
                sentences.advice(rule),
                finding.about().flatMap(item -> concerned(item, on)).orElse(null),
                finding.others().stream()
                        .flatMap(item -> concerned(item, on).stream())
                        .toList(),
                finding.phases());
    }

    private static Optional<ConcernedItem> concerned(ItemId item, Canvas on) {
        return on.item(item).map(found -> new ConcernedItem(item, found.block(), found.title()));
    }
}
