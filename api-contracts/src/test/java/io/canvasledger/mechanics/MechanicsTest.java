package io.canvasledger.mechanics;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.canvas.LinkType.IS_PAID_BY;
import static io.canvasledger.canvas.LinkType.IS_PROVIDED_BY;
import static io.canvasledger.canvas.LinkType.IS_SUBSIDISED_BY;
import static io.canvasledger.canvas.LinkType.NEEDS;
import static io.canvasledger.canvas.LinkType.REACHES;
import static io.canvasledger.canvas.LinkType.SERVES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.histories.Story;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MechanicsTest {

    private final Story story = Story.of("WhatsApp");
    private final ItemId users = story.adds(CUSTOMER_SEGMENTS, "Users");
    private final ItemId advertisers = story.adds(CUSTOMER_SEGMENTS, "Advertisers");

    @Test
    void everything_that_depends_on_a_segment_is_found_nearest_first() {
        var messaging = story.adds(VALUE_PROPOSITIONS, "Messaging");
        var app = story.adds(CHANNELS, "App");
        var community = relationship("Community", users);
        var ads = story.adds(REVENUE_STREAMS, "Ads");
        story.links(messaging, SERVES, users);
        story.links(app, REACHES, users);
        story.links(users, IS_SUBSIDISED_BY, advertisers);
        story.links(ads, IS_PAID_BY, advertisers);

        assertThat(dependentsOf(users)).containsExactly(messaging, app, community);
        assertThat(dependentsOf(advertisers)).containsExactly(users, ads, messaging, app, community);
    }

    @Test
    void a_chain_explains_how_an_item_comes_to_depend_on_another() {
        var messaging = story.adds(VALUE_PROPOSITIONS, "Messaging");
        var servers = story.adds(KEY_RESOURCES, "Servers");
        var host = story.adds(KEY_PARTNERS, "Host");
        story.links(messaging, NEEDS, servers);
        story.links(servers, IS_PROVIDED_BY, host);

        var explanation = List.of("Messaging NEEDS Servers", "Servers IS_PROVIDED_BY Host");

        assertThat(told(mechanics().dependentsOf(host).getLast())).isEqualTo(explanation);
        assertThat(told(mechanics().dependenciesOf(messaging).getLast())).isEqualTo(explanation);
    }

    @Test
    void the_shortest_explanation_is_given() {
        var messaging = story.adds(VALUE_PROPOSITIONS, "Messaging");
        var servers = story.adds(KEY_RESOURCES, "Servers");
        var host = story.adds(KEY_PARTNERS, "Host");
        story.links(messaging, NEEDS, servers);
        story.links(servers, IS_PROVIDED_BY, host);
        story.links(messaging, IS_PROVIDED_BY, host);

        assertThat(mechanics().dependentsOf(host))
                .extracting(MechanicsTest::told)
                .containsExactly(List.of("Messaging IS_PROVIDED_BY Host"), List.of("Servers IS_PROVIDED_BY Host"));
    }

    @Test
    void a_relationship_depends_on_the_segments_it_addresses() {
        var community = relationship("Community", users, advertisers);

        assertThat(mechanics().dependenciesOf(community))
                .extracting(MechanicsTest::told)
                .containsExactly(List.of("Community ADDRESSES Users"), List.of("Community ADDRESSES Advertisers"));
    }

    @Test
    void activities_that_need_each_other_are_met_once() {
        var write = story.adds(KEY_ACTIVITIES, "Write");
        var test = story.adds(KEY_ACTIVITIES, "Test");
        var release = story.adds(KEY_ACTIVITIES, "Release");
        story.links(write, NEEDS, test);
        story.links(test, NEEDS, release);
        story.links(release, NEEDS, write);

        assertThat(mechanics().dependenciesOf(write)).extracting(Chain::steps).containsExactly(1, 2);
        assertThat(dependentsOf(write)).containsExactly(release, test);
    }

    @Test
    void an_item_nobody_links_to_is_on_its_own() {
        assertThat(mechanics().dependentsOf(users)).isEmpty();
        assertThat(mechanics().dependenciesOf(users)).isEmpty();
    }

    @Test
    void an_item_that_is_not_on_the_canvas_cannot_be_walked_from() {
        story.removes(users);

        assertThatThrownBy(() -> mechanics().dependentsOf(users)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> mechanics().dependenciesOf(users)).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource
    void every_type_of_link_is_a_tie_of_the_same_name(LinkType type) {
        assertThat(Tie.of(type).name()).isEqualTo(type.name());
    }

    private ItemId relationship(String title, ItemId... segments) {
        return story.adds(CUSTOMER_RELATIONSHIPS, title, new Relationship(null, null, null, null, Set.of(segments)));
    }

    private Mechanics mechanics() {
        return Mechanics.of(story.canvas());
    }

    private List<ItemId> dependentsOf(ItemId item) {
        return mechanics().dependentsOf(item).stream()
                .map(chain -> chain.item().id())
                .toList();
    }

    private static List<String> told(Chain chain) {
        return chain.dependencies().stream()
                .map(one -> one.dependent().title() + " " + one.tie() + " "
                        + one.on().title())
                .toList();
    }
}
