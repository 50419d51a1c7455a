package io.canvasledger.shift;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.shift.StatedMotive.ACQUISITION;
import static io.canvasledger.shift.StatedMotive.RETENTION;
import static io.canvasledger.shift.StatedMotive.UNSPECIFIED;
import static io.canvasledger.shift.StatedMotive.UPSELLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gave what to whom, to the last share. */
class FlowTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private final Story story = Story.of("Mobile operator");
    private final ItemId consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");

    @Test
    void what_several_freed_and_only_one_gained_is_passed_on_in_proportion_and_the_rest_ended() {
        var flow = aSmallGainAmongLosses().flow();

        assertThat(flow.moved(ACQUISITION, ACQUISITION)).isEqualTo(0.2, EXACTLY);
        assertThat(flow.moved(ACQUISITION, UPSELLING)).isEqualTo(0.1 / 3, EXACTLY);
        assertThat(flow.moved(RETENTION, UPSELLING)).isEqualTo(0.05 / 3, EXACTLY);
        assertThat(flow.ended(ACQUISITION)).isEqualTo(0.5 / 3, EXACTLY);
        assertThat(flow.ended(RETENTION)).isEqualTo(0.25 / 3, EXACTLY);
        assertThat(flow.began()).as("from the contest alone").containsOnlyKeys(UNSPECIFIED);
        assertThat(flow.began(UNSPECIFIED)).isEqualTo(0.25, EXACTLY);
    }

    @Test
    void what_several_gained_and_only_one_freed_came_in_proportion_and_the_rest_began() {
        aSmallGainAmongLosses();
        var flow = between(2, 1).flow();

        assertThat(flow.moved(UPSELLING, ACQUISITION)).isEqualTo(0.1 / 3, EXACTLY);
        assertThat(flow.moved(UPSELLING, RETENTION)).isEqualTo(0.05 / 3, EXACTLY);
        assertThat(flow.began(ACQUISITION)).isEqualTo(0.5 / 3, EXACTLY);
        assertThat(flow.began(RETENTION)).isEqualTo(0.25 / 3, EXACTLY);
        assertThat(flow.ended()).containsOnlyKeys(UNSPECIFIED);
        assertThat(flow.ended(UNSPECIFIED)).isEqualTo(0.25, EXACTLY);
    }

    private Shift aSmallGainAmongLosses() {
        var phones = relates("Free phones", Motive.ACQUISITION, 40);
        var hotline = relates("Hot-line", Motive.RETENTION, 40);
        var bundles = relates("Bundles", Motive.UPSELLING, 20);
        story.version("A contest nobody can explain");
        shifts(phones, Motive.ACQUISITION, 20);
        shifts(hotline, Motive.RETENTION, 30);
        shifts(bundles, Motive.UPSELLING, 25);
        relates("Contest", null, 25);
        return between(1, 2);
    }

    @Test
    void only_shares_above_0_flow_and_nobody_can_change_what_flowed() {
        relates("Hot-line", Motive.RETENTION, 100);
        relates("Brochure", Motive.ACQUISITION, 0);
        story.version();

        var flow = between(1, 2).flow();

        assertThat(between(1, 2).motivesAfter().shares()).containsOnlyKeys(RETENTION);
        assertThat(flow.moved()).containsOnlyKeys(RETENTION);
        assertThat(flow.moved().get(RETENTION)).containsOnlyKeys(RETENTION);
        assertThatThrownBy(() -> flow.moved().get(RETENTION).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_dominant_motive_turned_only_if_another_dominates() {
        assertThat(ACQUISITION.to(RETENTION).turned()).isTrue();
        assertThat(RETENTION.to(RETENTION).turned()).isFalse();
        assertThat(new Turn<>(Optional.empty(), Optional.of(RETENTION)).turned())
                .isTrue();
    }

    @Test
    void the_overall_mix_counts_what_addresses_nobody_and_a_segment_without_relationships_has_none() {
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        relates("Hot-line", Motive.RETENTION, 30);
        story.adds(CUSTOMER_RELATIONSHIPS, "Just an idea", weighing(Motive.ACQUISITION, 70, Set.of()));

        var overall = RelationshipMix.overall(story.canvas());

        assertThat(overall.motives().share(ACQUISITION)).isEqualTo(0.7, EXACTLY);
        assertThat(overall.categories().share(StatedCategory.UNSPECIFIED)).isEqualTo(1, EXACTLY);
        assertThat(RelationshipMix.bySegment(story.canvas())).containsEntry(firms, RelationshipMix.NONE);
    }

    private Shift between(int before, int after) {
        return RelationshipShift.between(story.told().at(before), story.told().at(after))
                .of(consumers);
    }

    private ItemId relates(String title, @Nullable Motive motive, int weight) {
        return story.adds(CUSTOMER_RELATIONSHIPS, title, weighing(motive, weight, Set.of(consumers)));
    }

    private void shifts(ItemId item, Motive motive, int weight) {
        story.attributes(item, weighing(motive, weight, Set.of(consumers)));
    }

    private static Relationship weighing(@Nullable Motive motive, int weight, Set<ItemId> segments) {
        return new Relationship(null, motive, null, BigDecimal.valueOf(weight), segments);
    }
}
