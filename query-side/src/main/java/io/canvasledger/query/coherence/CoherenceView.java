package io.canvasledger.query.coherence;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Channel.Phase;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.coherence.Rule;
import io.canvasledger.coherence.Severity;
import io.canvasledger.coherence.Verdict;
import io.canvasledger.http.canvas.VersionView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How coherent a canvas is at one version.
 *
 * @param version the version it is about
 * @param verdict what can be said of the canvas as a whole
 * @param sentence the verdict in the reader's language
 * @param findings by rule, then in reading order of the items they are about
 * @param switchedOff the rules this canvas did not heed at that version
 */
record CoherenceView(
        UUID canvas,
        int version,
        Verdict verdict,
        String sentence,
        List<FindingView> findings,
        List<Rule> switchedOff) {

    /**
     * A rule that is broken.
     *
     * @param rule stable, such as {@code SEGMENT_WITHOUT_CHANNEL}
     * @param severity how much it matters
     * @param title what the rule warns of, in the reader's language
     * @param sentence the finding, in the reader's language
     * @param advice how to mend it, in the reader's language
     * @param about the item that breaks the rule; absent when it is the canvas as a whole
     * @param others further items concerned, in reading order
     * @param phases the channel phases that are missing, in their order
     */
    record FindingView(
            Rule rule,
            Severity severity,
            String title,
            String sentence,
            String advice,
            @Nullable ConcernedItem about,
            List<ConcernedItem> others,
            List<Phase> phases) {}

    /** An item with what it is called, and where it stands, at that version. */
    record ConcernedItem(ItemId item, Block block, String title) {}

    /**
     * What happened to the coherence of a canvas between two versions.
     *
     * @param from the version compared from
     * @param to the version compared to; may be the earlier of the two
     * @param before the verdict on the version compared from
     * @param after the verdict on the version compared to
     * @param appeared findings only on the version compared to
     * @param resolved findings only on the version compared from
     * @param remaining findings on both, as on the version compared to
     */
    record CoherenceDiffView(
            UUID canvas,
            VersionView from,
            VersionView to,
            Verdict before,
            Verdict after,
            List<ChangedFinding> appeared,
            List<ChangedFinding> resolved,
            List<FindingView> remaining) {}

    /**
     * A finding that appeared or was resolved.
     *
     * @param finding as on the version that has it
     * @param by the last version in between that made this difference: author, time and rationale
     */
    record ChangedFinding(FindingView finding, @Nullable VersionView by) {}

    /**
     * A rule with its texts, and whether a canvas heeds it.
     *
     * @param rule stable, such as {@code SEGMENT_WITHOUT_CHANNEL}
     * @param severity how much a finding of it matters
     * @param kinds the kinds of canvas it is asked of
     * @param title what it warns of, in the reader's language
     * @param advice how to mend it, in the reader's language
     * @param on whether this canvas heeds it; said of the other kinds of canvas too, where it changes nothing
     */
    record RuleView(Rule rule, Severity severity, List<CanvasKind> kinds, String title, String advice, boolean on) {}
}
