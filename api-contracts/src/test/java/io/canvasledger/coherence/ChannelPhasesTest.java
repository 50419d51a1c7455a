package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Channel.Phase.AFTER_SALES;
import static io.canvasledger.canvas.Channel.Phase.AWARENESS;
import static io.canvasledger.canvas.Channel.Phase.DELIVERY;
import static io.canvasledger.canvas.Channel.Phase.EVALUATION;
import static io.canvasledger.canvas.Channel.Phase.PURCHASE;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.canvas.LinkType.IS_SUBSIDISED_BY;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Channel.Phase;
import io.canvasledger.canvas.ItemId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rules ask of the phases channels serve. */
class ChannelPhasesTest extends Examined {

    private final ItemId neighbours = complete("Neighbours");

    @Test
    void phases_are_not_asked_of_channels_nobody_typed() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void phases_are_counted_over_all_channels_of_the_segment() {
        channel("Shop window", neighbours, AWARENESS, EVALUATION);
        channel("Shop", neighbours, PURCHASE, DELIVERY);

        assertThat(findings())
                .containsExactly(
                        new Finding(Rule.PHASES_NOT_SERVED, Optional.of(neighbours), List.of(), List.of(AFTER_SALES)));

        channel("Phone", neighbours, AFTER_SALES);
        assertThat(findings()).isEmpty();
    }

    @Test
    void phases_of_other_segments_do_not_count() {
        var firms = complete("Firms");
        channel("Everything", firms, Phase.values());
        channel("Shop window", neighbours, AWARENESS, EVALUATION, PURCHASE);

        assertThat(findings())
                .containsExactly(new Finding(
                        Rule.PHASES_NOT_SERVED, Optional.of(neighbours), List.of(), List.of(DELIVERY, AFTER_SALES)));
    }

    @Test
    void an_offer_is_sold_before_anybody_knows_it() {
        var shop = channel("Shop", neighbours, PURCHASE, DELIVERY, AFTER_SALES);

        assertThat(findings()).containsExactly(about(Rule.SOLD_BEFORE_COMMUNICATED, neighbours, shop));

        channel("Posters", neighbours, AWARENESS);
        assertThat(rules()).containsExactly(Rule.PHASES_NOT_SERVED);
    }

    @Test
    void money_is_earned_where_nothing_can_be_bought() {
        channel("Posters", neighbours, AWARENESS, EVALUATION, DELIVERY, AFTER_SALES);

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.EARNED_BEFORE_SOLD);
            assertThat(finding.about()).contains(neighbours);
            assertThat(finding.others())
                    .containsExactly(story.canvas()
                            .itemsOf(REVENUE_STREAMS)
                            .findAny()
                            .orElseThrow()
                            .id());
        });

        channel("Shop", neighbours, PURCHASE);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_free_segment_is_told_of_the_missing_purchase_as_of_any_other_phase() {
        var walkers = complete("Passers-by");
        var paid = story.canvas()
                .linksOf(walkers)
                .filter(link -> link.type() == IS_PAID_BY)
                .findAny()
                .orElseThrow();
        story.removes(paid.from());
        story.links(walkers, IS_SUBSIDISED_BY, neighbours);
        channel("Posters", walkers, AWARENESS, EVALUATION, DELIVERY, AFTER_SALES);

        assertThat(findings())
                .containsExactly(
                        new Finding(Rule.PHASES_NOT_SERVED, Optional.of(walkers), List.of(), List.of(PURCHASE)));
    }
}
