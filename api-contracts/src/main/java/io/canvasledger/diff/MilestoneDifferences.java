package io.canvasledger.diff;

import io.canvasledger.canvas.Milestone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.pcollections.PSortedMap;

/**
 * How the milestones differ, by name.
 *
 * @param changed same name, other version
 */
public record MilestoneDifferences(List<Milestone> added, List<Milestone> removed, List<Edit<Milestone>> changed) {

    static MilestoneDifferences between(Map<String, Milestone> before, Map<String, Milestone> after) {
        return new MilestoneDifferences(
                onlyIn(after, before),
                onlyIn(before, after),
                before.values().stream()
                        .filter(milestone -> after.containsKey(milestone.name()))
                        .map(milestone -> new Edit<>(milestone, Objects.requireNonNull(after.get(milestone.name()))))
                        .filter(Edit::differs)
                        .toList());
    }

    private static List<Milestone> onlyIn(Map<String, Milestone> these, Map<String, Milestone> others) {
        return these.values().stream()
                .filter(milestone -> !others.containsKey(milestone.name()))
                .toList();
    }

    /** The names that differ: ended, begun, then given to another version. */
    List<String> names() {
        return Stream.of(removed.stream(), added.stream(), changed.stream().map(Edit::after))
                .flatMap(milestones -> milestones)
                .map(Milestone::name)
                .toList();
    }

    PSortedMap<String, Milestone> applyTo(PSortedMap<String, Milestone> before) {
        var after = before.minusAll(removed.stream().map(Milestone::name).toList());
        for (var milestone : added) {
            after = after.plus(milestone.name(), milestone);
        }
        for (var edit : changed) {
            after = after.plus(edit.after().name(), edit.after());
        }
        return after;
    }

    MilestoneDifferences reversed() {
        return new MilestoneDifferences(
                removed, added, changed.stream().map(Edit::reversed).toList());
    }
}
