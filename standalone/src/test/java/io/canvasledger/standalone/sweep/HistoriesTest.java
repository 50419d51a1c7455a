package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.canvasledger.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether the histories that everything is asked of hold all there is: a kind that never happens is a kind that is never asked about. */
class HistoriesTest {

    private static final JsonNode SCHEMAS = Contract.written().document().at("/components/schemas");

    @Test
    void the_histories_of_a_build_hold_every_kind_of_event_and_of_change_and_all_that_is_hard_to_tell() {
        assumeThat(System.getProperty("sweep.seed"))
                .as("one history alone need not hold everything")
                .isNull();
        var met = new TreeMap<String, Integer>();
        Histories.all().forEach(history -> {
            history.events.stream().flatMap(List::stream).forEach(it -> count(met, "event", kind(it)));
            history.made.forEach((kind, times) -> met.merge("change " + kind, times, Integer::sum));
            for (int version = 1; version <= history.head(); version++) {
                var before = history.versions.get(version - 1);
                var after = history.versions.get(version);
                items(history, version, before, after, met);
                if (history.days.get(version).isBefore(history.days.get(version - 1))) {
                    count(met, "turn", "DATED_BACK");
                }
            }
        });

        var missing = new TreeSet<>(expected());
        missing.removeAll(met.keySet());
        assertThat(missing).as("what no history holds; met were %s", met).isEmpty();
    }

    /** Of the contract: what can happen, what can be wanted, and where. */
    private static Set<String> expected() {
        var expected = new TreeSet<String>();
        SCHEMAS.at("/EventKind/enum").forEach(it -> expected.add("event " + it.asString()));
        SCHEMAS.at("/Change/discriminator/mapping").properties().forEach(it -> expected.add("change " + it.getKey()));
        SCHEMAS.at("/Block/enum")
                .forEach(it -> Stream.of("added to", "typed in", "moved into", "moved typed out of", "removed from")
                        .forEach(what -> expected.add(what + " " + it.asString())));
        assertThat(expected).hasSizeGreaterThan(19 + 18 + 5 * 8);
        expected.add("change SNAPSHOT");
        Stream.of("MOVED_TYPED_AND_TYPED_THERE", "RETURNED", "DATED_BACK").forEach(it -> expected.add("turn " + it));
        return expected;
    }

    private static void items(
            WrittenHistory history, int version, NaiveCanvas before, NaiveCanvas after, Map<String, Integer> met) {
        before.items.keySet().stream()
                .filter(it -> !after.items.containsKey(it))
                .forEach(it -> count(met, "removed from", before.block(it)));
        for (var item : after.items.keySet()) {
            var block = after.block(item);
            boolean typed = !after.attributes(item).isEmpty();
            if (typed) {
                count(met, "typed in", block);
            }
            if (!before.items.containsKey(item)) {
                count(met, "added to", block);
                if (history.versions.subList(0, version).stream().anyMatch(it -> it.items.containsKey(item))) {
                    count(met, "turn", "RETURNED");
                }
            } else if (!before.block(item).equals(block)) {
                count(met, "moved into", block);
                if (!before.attributes(item).isEmpty()) {
                    count(met, "moved typed out of", before.block(item));
                    if (typed) {
                        count(met, "turn", "MOVED_TYPED_AND_TYPED_THERE");
                    }
                }
            }
        }
    }

    private static String kind(JsonNode event) {
        return event.get("kind").asString();
    }

    private static void count(Map<String, Integer> met, String what, String which) {
        met.merge(what + " " + which, 1, Integer::sum);
    }
}
