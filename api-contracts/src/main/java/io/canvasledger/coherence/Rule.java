package io.canvasledger.coherence;

import static io.canvasledger.canvas.CanvasKind.BUSINESS;
import static io.canvasledger.canvas.CanvasKind.PERSONAL;
import static io.canvasledger.coherence.Severity.NOTICE;
import static io.canvasledger.coherence.Severity.WARNING;

import io.canvasledger.canvas.CanvasKind;
import java.util.Set;

/**
 * The rules of a coherent canvas. Their names are stable ids: they are stored when somebody switches a rule off, and name the
 * texts. Rules do not overlap: one lack on one item is told once, by the rule that says most about it. docs/coherence.md
 * has an example for each.
 */
public enum Rule {
    /** Value propositions exist, but none serves the segment. */
    SEGMENT_WITHOUT_OFFER(WARNING),
    /** No channel reaches or serves the segment. */
    SEGMENT_WITHOUT_CHANNEL(WARNING),
    /** No customer relationship addresses or serves the segment. */
    SEGMENT_WITHOUT_RELATIONSHIP(WARNING),
    /** No revenue stream is paid by the segment, and no other segment is named to subsidise it. */
    SEGMENT_WITHOUT_REVENUE(WARNING),
    /** The segment pays nothing, and no revenue stream is paid by any of those that subsidise it (the other items). */
    SUBSIDY_WITHOUT_REVENUE(WARNING),
    /** The segment is SUBSIDISED, but names no segment that pays; those it does name are the other items. */
    SUBSIDISED_SEGMENT_WITHOUT_PAYER(WARNING),
    /** The revenue stream does not say who pays it. Immaterial revenue is exempt: nobody in particular pays it. */
    STREAM_WITHOUT_PAYER(WARNING),
    /**
     * Some phases are served by no channel that reaches the segment. Asked once one of those channels says which phases it
     * serves, and not about a phase that {@link #SOLD_BEFORE_COMMUNICATED} or {@link #EARNED_BEFORE_SOLD} tells of.
     */
    PHASES_NOT_SERVED(NOTICE),
    /** The value proposition serves no segment. */
    OFFER_WITHOUT_SEGMENT(WARNING),
    /** An UPSELLING relationship addresses no segment at all. */
    UPSELLING_TO_NOBODY(WARNING),
    /** An UPSELLING relationship addresses segments (the other items), but no revenue stream is paid by any of them. */
    UPSELLING_BEFORE_FIRST_SALE(WARNING),
    /** No key resource of a personal canvas is the person; the key resources there are, if any, are the other items. */
    PERSON_NOT_NAMED(WARNING, PERSONAL),
    /** A personal canvas considers neither an immaterial cost nor an immaterial revenue. */
    NOTHING_IMMATERIAL(NOTICE, PERSONAL),
    /** There is no value proposition at all, though segments, channels, relationships or revenues (the other items) want one. */
    OFFER_NOT_DEFINED(WARNING),
    /** The segment can buy through channels (the other items), but none makes it aware or lets it evaluate. */
    SOLD_BEFORE_COMMUNICATED(WARNING),
    /** The segment pays revenue streams (the other items), but none of its channels, which state phases, is one to buy through. */
    EARNED_BEFORE_SOLD(WARNING);

    private final Severity severity;
    private final Set<CanvasKind> kinds;

    Rule(Severity severity) {
        this.severity = severity;
        kinds = Set.of(BUSINESS, PERSONAL);
    }

    Rule(Severity severity, CanvasKind only) {
        this.severity = severity;
        kinds = Set.of(only);
    }

    public Severity severity() {
        return severity;
    }

    /** Whether the rule is asked of canvases of this kind. */
    public boolean appliesTo(CanvasKind kind) {
        return kinds.contains(kind);
    }
}
