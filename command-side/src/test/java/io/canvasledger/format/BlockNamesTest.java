package io.canvasledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CUSTOMER_SEGMENTS      | Customer-segment
            CUSTOMER_SEGMENTS      | 2) CUSTOMER SEGMENTS
            CUSTOMER_SEGMENTS      | Segments de clientèle
            CUSTOMER_SEGMENTS      | Qui aidez-vous ?
            CUSTOMER_SEGMENTS      | Customer Segments / Segments de clientèle
            VALUE_PROPOSITIONS     | Unique-Value-Proposition
            VALUE_PROPOSITIONS     | 🎁 Value Propositions
            VALUE_PROPOSITIONS     | Propositions de valeur
            VALUE_PROPOSITIONS     | valueProposition
            CHANNELS               | Canaux
            CHANNELS               | Channels – how do we reach them?
            CHANNELS               | Canaux de distribution
            CUSTOMER_RELATIONSHIPS | Relations avec le client
            CUSTOMER_RELATIONSHIPS | customer_relationships
            CUSTOMER_RELATIONSHIPS | Relation client
            REVENUE_STREAMS        | Revenue-Stream
            REVENUE_STREAMS        | Flux de revenus
            REVENUE_STREAMS        | Revenus
            REVENUE_STREAMS        | IV. Revenue Streams (how we earn)
            KEY_RESOURCES          | Ressources clés
            KEY_RESOURCES          | **Key Resources:**
            KEY_ACTIVITIES         | Activités clés
            KEY_ACTIVITIES         | Key activity
            KEY_PARTNERS           | Key Partnerships
            KEY_PARTNERS           | Partenaires clés
            COST_STRUCTURE         | Structure de coûts
            COST_STRUCTURE         | Structure des coûts
            COST_STRUCTURE         | Coûts
            COST_STRUCTURE         | Our costs
            """)
    void a_block_is_known_by_what_people_call_it(Block block, String heading) {
        assertThat(BlockNames.blockOf(heading)).contains(block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Problem",
                "Solution",
                "Key-Metrics",
                "Unfair-advantage",
                "Canvas",
                "Overview",
                "Customer problems",
                "Channels / Costs",
                "",
                "1.",
                "!?"
            })
    void what_means_no_block_is_none(String heading) {
        assertThat(BlockNames.blockOf(heading)).isEmpty();
    }
}
