package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.LedgerCalls.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.standalone.sweep.Terms.Attribute;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each attribute of each block, as the vocabulary of the ledger lists them: set alone, changed, its item moved to each other
 * block and typed there, untyped, typed anew. Every answer that tells of it does so, in both directions and languages, and says
 * exactly that.
 */
class AttributeSweepTest {

    private static final Terms TERMS = Terms.served();

    /** In the nightly build: every pair in both languages. */
    private static final boolean MANY = Integer.getInteger("sweep.values", 0) > 100;

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
                RandomChanges.of("ADD_ITEM", new UUID(4, 3).toString())
                        .put("block", NaiveCanvas.SEGMENTS)
                        .put("title", "Others"),
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

        get(history.address() + "?wait=30&minVersion=" + history.head());
        var tally = new Tally();
        for (var language : List.of("en", "fr")) {
            var told = new ToldHistory(history, language, tally);
            for (int version = 1; version <= history.head(); version++) {
                // Far ones in one language each, by turns; neighbours in both.
                if (MANY || (version % 2 == 0) == language.equals("en")) {
                    told.bothWays(typed, version);
                }
                if (version > 1) {
                    told.bothWays(version - 1, version);
                    told.version(version);
                }
            }
            told.timelines(item);
        }
        ToldHistory.figures(history, tally);
        tally.close();
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
