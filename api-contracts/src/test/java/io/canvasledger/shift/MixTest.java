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

    @Example
    void one_leads_another_by_more_than_rounding() {
        var mix = new Mix<>(Map.of(StatedMotive.RETENTION, 0.5, StatedMotive.ACQUISITION, 0.5 - 1e-12));

        assertThat(mix.leads(StatedMotive.RETENTION, StatedMotive.ACQUISITION)).isFalse();
        assertThat(mix.leads(StatedMotive.ACQUISITION, StatedMotive.RETENTION)).isFalse();
        assertThat(mix.dominant()).isEmpty();
        assertThat(mix.leads(StatedMotive.RETENTION, StatedMotive.UPSELLING)).isTrue();
        assertThat(mix.leads(StatedMotive.UPSELLING, StatedMotive.RETENTION)).isFalse();
    }
}
