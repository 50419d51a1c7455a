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
import static io.canvasledger.canvas.LinkType.NEEDS;
import static io.canvasledger.canvas.LinkType.REACHES;
import static io.canvasledger.canvas.LinkType.SERVES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.histories.Story;
import io.canvasledger.mechanics.KnockOn.Loss;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnockOnTest {

    private final Story story = Story.of("Software house");
    private final ItemId enterprise = story.adds(CUSTOMER_SEGMENTS, "Enterprise");
    private final ItemId startups = story.adds(CUSTOMER_SEGMENTS, "Start-ups");

    @Test
    void a_removed_segment_leaves_its_channel_relationship_and_revenue_behind() {
        var sales = story.adds(CHANNELS, "Sales force");
        var account = relationship("Account manager", enterprise);
        var licences = story.adds(REVENUE_STREAMS, "Licences");
        story.links(sales, REACHES, enterprise);
        story.links(licences, IS_PAID_BY, enterprise);
        story.links(licences, IS_PAID_BY, startups);
        story.version("Start-ups only");
        story.removes(enterprise);

        assertThat(knockOns()).singleElement().satisfies(knockOn -> {
            assertThat(knockOn.gone().title()).isEqualTo("Enterprise");
            assertThat(knockOn.movedTo()).isEmpty();
            assertThat(knockOn.losses())
                    .extracting(loss -> loss.dependent().id(), Loss::tie, Loss::nothingLeft)
                    .containsExactly(
                            tuple(sales, Tie.REACHES, true),
                            tuple(account, Tie.ADDRESSES, true),
                            tuple(licences, Tie.IS_PAID_BY, false));
        });
    }

    @Test
    void what_is_still_linked_to_an_item_that_only_moved_lost_nothing() {
        var machine = story.adds(KEY_RESOURCES, "Build machine");
        var offer = story.adds(VALUE_PROPOSITIONS, "Nightly builds");
        story.links(offer, NEEDS, machine);
        story.version("It is somebody else's now");
        story.moves(machine, KEY_PARTNERS, null);
        story.links(offer, NEEDS, machine);

        assertThat(knockOns()).isEmpty();
    }

    @Test
    void what_was_removed_along_with_the_segment_suffers_nothing() {
        var licences = story.adds(REVENUE_STREAMS, "Licences");
        story.links(licences, IS_PAID_BY, enterprise);
        story.version();
        story.removes(enterprise);
        story.removes(licences);

        assertThat(knockOns()).isEmpty();
    }

    @Test
    void a_revenue_stream_that_found_another_payer_suffers_nothing() {
        var licences = story.adds(REVENUE_STREAMS, "Licences");
        story.links(licences, IS_PAID_BY, enterprise);
        story.version();
        story.removes(enterprise);
        story.links(licences, IS_PAID_BY, startups);

        assertThat(knockOns()).isEmpty();
    }

    @Test
    void an_activity_does_not_replace_a_resource() {
        var offer = story.adds(VALUE_PROPOSITIONS, "Hosting");
        var servers = story.adds(KEY_RESOURCES, "Servers");
        story.links(offer, NEEDS, servers);
        story.version();
        story.removes(servers);
        story.links(offer, NEEDS, story.adds(KEY_ACTIVITIES, "Rent by the hour"));

        assertThat(losses()).extracting(Loss::tie, Loss::nothingLeft).containsExactly(tuple(Tie.NEEDS, true));
    }

    @Test
    void a_relationship_that_serves_another_segment_still_has_an_audience() {
        var account = relationship("Account manager", enterprise);
        story.links(account, SERVES, startups);
        story.version();
        story.removes(enterprise);

        assertThat(losses()).extracting(Loss::tie, Loss::nothingLeft).containsExactly(tuple(Tie.ADDRESSES, false));
    }

    @Test
    void a_relationship_that_both_served_and_addressed_the_segment_suffers_once() {
        var account = relationship("Account manager", enterprise);
        story.links(account, SERVES, enterprise);
        story.version();
        story.removes(enterprise);

        assertThat(losses()).extracting(Loss::tie).containsExactly(Tie.SERVES);
    }

    @Test
    void a_partner_moved_to_another_block_provides_no_longer() {
        var servers = story.adds(KEY_RESOURCES, "Servers");
        var host = story.adds(KEY_PARTNERS, "Host");
        story.links(servers, IS_PROVIDED_BY, host);
        story.version("We bought the host");
        story.moves(host, KEY_RESOURCES, null);

        assertThat(knockOns()).singleElement().satisfies(knockOn -> {
            assertThat(knockOn.gone().block()).isEqualTo(KEY_PARTNERS);
            assertThat(knockOn.movedTo()).contains(KEY_RESOURCES);
        });
    }

    @Test
    void what_left_its_own_block_lost_its_links_by_that() {
        var sales = story.adds(CHANNELS, "Sales force");
        story.links(sales, REACHES, enterprise);
        story.version();
        story.moves(sales, KEY_ACTIVITIES, null);
        story.removes(enterprise);

        assertThat(knockOns()).isEmpty();
    }

    @Test
    void a_link_ended_while_both_items_stay_is_nobodys_knock_on() {
        var sales = story.adds(CHANNELS, "Sales force");
        var link = story.links(sales, REACHES, enterprise);
        story.version();
        story.unlinks(link);

        assertThat(knockOns()).isEmpty();
    }

    private ItemId relationship(String title, ItemId... segments) {
        return story.adds(CUSTOMER_RELATIONSHIPS, title, new Relationship(null, null, null, null, Set.of(segments)));
    }

    private List<Loss> losses() {
        return knockOns().stream().flatMap(knockOn -> knockOn.losses().stream()).toList();
    }

    private List<KnockOn> knockOns() {
        return KnockOn.between(story.told().at(1), story.told().at(2));
    }
}
