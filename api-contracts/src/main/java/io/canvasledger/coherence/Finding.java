package io.canvasledger.coherence;

import io.canvasledger.canvas.Channel.Phase;
import io.canvasledger.canvas.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that a canvas breaks, and where. A rule is broken at most once by each item, or once by the canvas as a whole.
 *
 * @param about the item the rule is broken by; empty when it is the canvas as a whole
 * @param others further items concerned, in reading order; each rule says which
 * @param phases the channel phases that are missing, in their order; empty but for {@link Rule#PHASES_NOT_SERVED}
 */
public record Finding(Rule rule, Optional<ItemId> about, List<ItemId> others, List<Phase> phases) {

    public Finding {
        others = List.copyOf(others);
        phases = List.copyOf(phases);
    }

    /** All items concerned, the one it is about first. */
    public List<ItemId> items() {
        return Stream.concat(about.stream(), others.stream()).toList();
    }
}
