package io.canvasledger.coherence;

import io.canvasledger.canvas.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What happened to the coherence of a canvas between two versions. A finding remains when the same item still breaks the same
 * rule, even in another way; so {@code between(a, b)} and {@code between(b, a)} tell the same, the other way round.
 *
 * @param before the verdict on the one version
 * @param after the verdict on the other
 * @param appeared findings only on the other version, in its order
 * @param resolved findings only on the one version, in its order
 * @param remaining findings on both, in the order of the other version
 */
public record CoherenceDifference(
        Verdict before, Verdict after, List<Finding> appeared, List<Finding> resolved, List<Remaining> remaining) {

    /** The same rule broken by the same item on both versions; other items concerned may differ. */
    public record Remaining(Finding before, Finding after) {}

    /** What makes two findings of different versions the same. */
    public record FindingKey(Rule rule, Optional<ItemId> about) {
        public static FindingKey of(Finding finding) {
            return new FindingKey(finding.rule(), finding.about());
        }
    }

    public CoherenceDifference {
        appeared = List.copyOf(appeared);
        resolved = List.copyOf(resolved);
        remaining = List.copyOf(remaining);
    }

    /** Each may have been examined with other rules switched off; a finding of a rule switched off since is resolved. */
    public static CoherenceDifference between(Coherence before, Coherence after) {
        var unmatched = new HashMap<FindingKey, Finding>();
        before.findings().forEach(finding -> unmatched.put(FindingKey.of(finding), finding));
        var appeared = new ArrayList<Finding>();
        var remaining = new ArrayList<Remaining>();
        for (var finding : after.findings()) {
            var earlier = unmatched.remove(FindingKey.of(finding));
            if (earlier == null) {
                appeared.add(finding);
            } else {
                remaining.add(new Remaining(earlier, finding));
            }
        }
        var resolved = before.findings().stream()
                .filter(finding -> unmatched.containsKey(FindingKey.of(finding)))
                .toList();
        return new CoherenceDifference(before.verdict(), after.verdict(), appeared, resolved, remaining);
    }

    /** Whether no finding appeared and none was resolved. */
    public boolean isEmpty() {
        return appeared.isEmpty() && resolved.isEmpty();
    }
}
