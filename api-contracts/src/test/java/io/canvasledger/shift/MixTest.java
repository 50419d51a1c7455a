package io.canvasledger.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class MixTest {

    @Property
    void no_share_is_more_than_all(
            @ForAll @Size(min = 1, max = 60) List<@BigRange(min = "0", max = "100") @Scale(4) BigDecimal> weights) {
        var story = Story.of("Operator");
        weights.forEach(weight -> story.adds(
                Block.CUSTOMER_RELATIONSHIPS,
                "Club",
                new Relationship(null, Motive.RETENTION, null, weight, Set.of())));
        var effort = Effort.overall(story.canvas());

        assertThat(effort.motives().shares().values())
                .allSatisfy(share -> assertThat(share).isPositive().isLessThanOrEqualTo(1.0));
        assertThat(effort.motives().share(StatedMotive.RETENTION)).isCloseTo(1, within(1e-12));
        assertThat(effort.categories().share(StatedCategory.UNSPECIFIED)).isLessThanOrEqualTo(1);
    }

    @Property
    void however_weights_are_summed_as_much_is_as_much(
            @ForAll @Size(min = 1, max = 20)
                    List<@BigRange(min = "0.0001", max = "100") @Scale(4) BigDecimal> weights) {
        var story = Story.of("Operator");
        weights.forEach(weight -> relates(story, Motive.RETENTION, weight));
        weights.reversed().forEach(weight -> relates(story, Motive.ACQUISITION, weight));

        var mix = Effort.overall(story.canvas()).motives();

        assertThat(mix.share(StatedMotive.RETENTION)).isEqualTo(0.5).isEqualTo(mix.share(StatedMotive.ACQUISITION));
        assertThat(mix.leads(StatedMotive.RETENTION, StatedMotive.ACQUISITION)).isFalse();
        assertThat(mix.leads(StatedMotive.ACQUISITION, StatedMotive.RETENTION)).isFalse();
        assertThat(mix.dominant()).isEmpty();
        relates(story, Motive.RETENTION, new BigDecimal("0.0001"));
        var later = Effort.overall(story.canvas()).motives();
        assertThat(later.leads(StatedMotive.RETENTION, StatedMotive.ACQUISITION))
                .isTrue();
        assertThat(later.dominant()).contains(StatedMotive.RETENTION);
    }

    private static void relates(Story story, Motive motive, BigDecimal weight) {
        story.adds(Block.CUSTOMER_RELATIONSHIPS, "Club", new Relationship(null, motive, null, weight, Set.of()));
    }

    @Example
    void one_leads_another_and_not_the_other_way_round() {
        var mix = new Mix<>(Map.of(StatedMotive.RETENTION, 0.5));

        assertThat(mix.leads(StatedMotive.RETENTION, StatedMotive.UPSELLING)).isTrue();
        assertThat(mix.leads(StatedMotive.UPSELLING, StatedMotive.RETENTION)).isFalse();
    }
}
