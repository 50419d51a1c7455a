package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.LedgerCalls.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.standalone.sweep.Terms.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each attribute of each block, as the vocabulary of the ledger lists them: set alone, changed, its item moved to each other
 * block and typed there, untyped, typed anew. Every comparison, in both directions and languages, answers and says exactly that.
 */
class AttributeSweepTest {

    private static final Terms TERMS = Terms.served();

    @TestFactory
    Stream<DynamicTest> every_attribute_of_every_block_can_come_change_move_and_go() {
        assertThat(TERMS.attributes()).hasSizeGreaterThan(20);
        return TERMS.attributes().stream()
                .map(it -> DynamicTest.dynamicTest(it.block() + "." + it.name(), () -> sweep(it)));
    }

    private static void sweep(Attribute attribute) {
        var history = WrittenHistory.begun(true);
        var item = new UUID(4, 2).toString();
        change(
                history,
                RandomChanges.of("ADD_ITEM", item)
                        .put("block", attribute.block())
                        .put("title", "It"));
        change(history, typed(history, item, attribute, 0));
        change(history, typed(history, item, attribute, 1));
        int typed = history.head();
        for (var block : TERMS.blocks()) {
            if (!block.equals(attribute.block())) {
                change(
                        history,
                        RandomChanges.of("MOVE_ITEM", item).put("block", block),
                        typed(history, item, TERMS.attributes(block).getFirst(), 0));
            }
        }
        change(
                history,
                RandomChanges.of("MOVE_ITEM", item).put("block", attribute.block()),
                typed(history, item, attribute, 0));
        change(history, RandomChanges.of("SET_ATTRIBUTES", item));
        change(history, typed(history, item, attribute, 1));

        var tally = new Tally();
        get(history.address() + "?wait=30&minVersion=" + history.head());
        for (int version = 1; version <= history.head(); version++) {
            compare(history, typed, version, tally);
            compare(history, version, typed, tally);
            if (version > 1) {
                compare(history, version - 1, version, tally);
            }
        }
        others(history, item, typed, tally);
        tally.close();
    }

    private static void compare(WrittenHistory history, int from, int to, Tally tally) {
        for (var language : List.of("en", "fr")) {
            tally.check("diff", () -> assertThat(NaiveDiff.told(
                            get("%s/diff?from=%d&to=%d&lang=%s".formatted(history.address(), from, to, language))))
                    .as("from %d to %d", from, to)
                    .isEqualTo(NaiveDiff.between(history.versions.get(from), history.versions.get(to))));
        }
    }

    private static void others(WrittenHistory history, String item, int typed, Tally tally) {
        var addresses = new ArrayList<String>();
        for (var read : List.of("relationships/shift", "coherence/diff")) {
            addresses.add("/%s?from=%d&to=%d".formatted(read, typed, typed + 1));
            addresses.add("/%s?from=%d&to=%d".formatted(read, typed + 1, typed));
            addresses.add("/%s?from=%d&to=head".formatted(read, typed));
            addresses.add("/%s?from=head&to=%d".formatted(read, typed));
        }
        addresses.addAll(List.of(
                "/timeline?limit=100",
                "/items/" + item + "/history?limit=100",
                "/figures?at=" + typed,
                "/figures/series?compact=false",
                "/relationships/series?compact=false"));
        for (var language : List.of("en", "fr")) {
            addresses.stream()
                    .map(it -> history.address() + it + (it.contains("figures") ? "" : "&lang=" + language))
                    .forEach(it -> tally.check(it.replaceAll("\\?.*|/[^/]*-[^/]*", ""), () -> get(it)));
        }
    }

    private static void change(WrittenHistory history, ObjectNode... changes) {
        history.change(RandomChanges.JSON.createObjectNode(), List.of(changes));
        assertThat(history.refused).as("%s", List.of(changes)).isEmpty();
    }

    private static ObjectNode typed(WrittenHistory history, String item, Attribute attribute, int variant) {
        var change = RandomChanges.of("SET_ATTRIBUTES", item);
        var typed = Companions.of(attribute.block(), attribute.name());
        var values = attribute.type().equals("SEGMENTS")
                ? history.latest()
                        .itemsOf(NaiveCanvas.SEGMENTS)
                        .filter(it -> !it.equals(item))
                        .toList()
                : attribute.values(true);
        if (attribute.several()) {
            typed.putArray(attribute.name()).add(variant == 0 ? values.getFirst() : values.getLast());
        } else {
            typed.set(
                    attribute.name(),
                    Companions.value(
                            attribute.type(),
                            values.isEmpty() ? values : List.of(variant == 0 ? values.getFirst() : values.getLast()),
                            new Random(variant)));
        }
        change.set("attributes", typed);
        return change;
    }
}
