package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the naive fold takes from the vocabulary of the ledger is written here once more: wrong there, it would be wrong in both. */
class TermsTest {

    private static final List<String> BLOCKS = List.of(
            "CUSTOMER_SEGMENTS",
            "VALUE_PROPOSITIONS",
            "CHANNELS",
            "CUSTOMER_RELATIONSHIPS",
            "REVENUE_STREAMS",
            "KEY_RESOURCES",
            "KEY_ACTIVITIES",
            "KEY_PARTNERS",
            "COST_STRUCTURE");

    /** By type of link: from which blocks, to which. */
    private static final Map<String, String> LINKS = Map.of(
            "SERVES", "VALUE_PROPOSITIONS CHANNELS CUSTOMER_RELATIONSHIPS > CUSTOMER_SEGMENTS",
            "REACHES", "VALUE_PROPOSITIONS CHANNELS > CUSTOMER_SEGMENTS CHANNELS",
            "IS_PAID_BY", "REVENUE_STREAMS > CUSTOMER_SEGMENTS",
            "NEEDS",
                    "VALUE_PROPOSITIONS CHANNELS CUSTOMER_RELATIONSHIPS REVENUE_STREAMS KEY_RESOURCES KEY_ACTIVITIES"
                            + " > VALUE_PROPOSITIONS CHANNELS KEY_RESOURCES KEY_ACTIVITIES KEY_PARTNERS COST_STRUCTURE",
            "IS_PROVIDED_BY", "VALUE_PROPOSITIONS CHANNELS KEY_RESOURCES KEY_ACTIVITIES > KEY_PARTNERS",
            "IS_SUBSIDISED_BY", "CUSTOMER_SEGMENTS > CUSTOMER_SEGMENTS");

    @Test
    void the_nine_blocks_come_in_the_order_of_the_field() {
        assertThat(Terms.served().blocks()).isEqualTo(BLOCKS);
    }

    @Test
    void a_link_joins_the_blocks_written_here_and_no_others() {
        var terms = Terms.served();
        var served = new TreeMap<String, String>();
        for (var type : terms.linkTypes()) {
            var from = new ArrayList<String>();
            var to = new ArrayList<String>();
            for (var block : BLOCKS) {
                if (BLOCKS.stream().anyMatch(it -> terms.allows(type, block, it))) {
                    from.add(block);
                }
                if (BLOCKS.stream().anyMatch(it -> terms.allows(type, it, block))) {
                    to.add(block);
                }
            }
            served.put(type, String.join(" ", from) + " > " + String.join(" ", to));
        }

        assertThat(served).containsExactlyInAnyOrderEntriesOf(LINKS);
    }
}
