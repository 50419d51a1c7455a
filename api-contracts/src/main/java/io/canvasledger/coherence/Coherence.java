package io.canvasledger.coherence;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import java.util.List;
import java.util.Set;

/**
 * How coherent a canvas is at one version.
 *
 * @param findings the rules it breaks, in the order of the rules, then in reading order of the items they are about
 */
public record Coherence(Verdict verdict, List<Finding> findings) {

    public Coherence {
        findings = List.copyOf(findings);
    }

    /** By every rule that applies to a canvas of this kind. */
    public static Coherence of(Canvas canvas) {
        return of(canvas, Set.of());
    }

    /**
     * By every rule that applies to a canvas of this kind, but those switched off. A rule that is switched off is silent;
     * no other rule speaks up in its place.
     */
    public static Coherence of(Canvas canvas, Set<Rule> switchedOff) {
        var findings = new Examination(canvas)
                .findings().stream()
                        .filter(finding -> finding.rule().appliesTo(canvas.kind()))
                        .filter(finding -> !switchedOff.contains(finding.rule()))
                        .toList();
        return new Coherence(verdict(canvas, findings), findings);
    }

    private static Verdict verdict(Canvas canvas, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return Verdict.INCOHERENT;
        }
        return canvas.itemsOf(Block.CUSTOMER_SEGMENTS).findAny().isPresent() ? Verdict.COHERENT : Verdict.TOO_EARLY;
    }
}
