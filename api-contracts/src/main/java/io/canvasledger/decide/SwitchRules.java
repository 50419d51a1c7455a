package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.RULE_UNKNOWN;
import static io.canvasledger.refuse.Reason.VALUE_REQUIRED;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.change.Change.SwitchRule;
import io.canvasledger.coherence.Rule;
import io.canvasledger.refuse.Refusal;
import java.util.Arrays;
import java.util.List;

/** Decides whether a coherence rule is heeded on a canvas. */
final class SwitchRules {

    private static final List<String> KNOWN =
            Arrays.stream(Rule.values()).map(Rule::name).toList();

    private SwitchRules() {}

    static Outcome decide(Canvas canvas, SwitchRule change) {
        var rule = change.rule();
        if (rule == null) {
            return Outcome.refused(Refusal.of(VALUE_REQUIRED, "/rule"));
        }
        boolean isOn = !canvas.silencedRules().contains(rule);
        // A rule that a later release no longer has can still be switched on again.
        if (!KNOWN.contains(rule) && isOn) {
            return Outcome.refused(Refusal.of(
                    RULE_UNKNOWN, "/rule", "given", TextRules.begun(rule), "allowed", String.join(", ", KNOWN)));
        }
        return isOn == change.on() ? Outcome.NOTHING : Outcome.happens(new RuleSwitched(rule, change.on()));
    }
}
