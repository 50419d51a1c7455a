package io.canvasledger.query.mechanics;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static io.canvasledger.query.QuerySideFixture.FOREIGN_TOKEN;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.getAs;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What hangs on what in a bakery, and what happened when the firms were dropped. */
class MechanicsHttpTest {

    private static final CanvasId BAKERY = QuerySideFixture.newCanvas();
    private static final ItemIds ITEMS = record();

    private record ItemIds(ItemId firms, ItemId baking, ItemId neighbours, ItemId mill) {}

    /** Version 1 is the whole bakery, version 2 drops the firms. */
    private static ItemIds record() {
        var story = Story.of(BAKERY, "Bakery");
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var neighbours = story.adds(CUSTOMER_SEGMENTS, "Neighbours");
        var bread = story.adds(VALUE_PROPOSITIONS, "Bread");
        var van = story.adds(CHANNELS, "Van");
        var invoices = story.adds(REVENUE_STREAMS, "Invoices");
        var baking = story.adds(KEY_ACTIVITIES, "Baking");
        story.adds(CUSTOMER_RELATIONSHIPS, "Account", new Relationship(null, null, null, null, Set.of(firms)));
        story.links(bread, LinkType.SERVES, firms);
        story.links(bread, LinkType.SERVES, neighbours);
        story.links(bread, LinkType.NEEDS, baking);
        var mill = story.adds(KEY_PARTNERS, "Mill");
        story.links(baking, LinkType.IS_PROVIDED_BY, mill);
        story.links(van, LinkType.REACHES, firms);
        story.links(invoices, LinkType.IS_PAID_BY, firms);
        story.version("Not for us");
        story.removes(firms);
        QuerySideFixture.record(story.told());
        return new ItemIds(firms, baking, neighbours, mill);
    }

    private static String walk(ItemId item, String rest) {
        return path(BAKERY) + "/items/" + item + rest;
    }

    @Test
    void everything_that_depends_on_a_segment_is_told_with_the_links_that_explain_it() {
        var walk = get(walk(ITEMS.firms(), "/dependents?at=1")).ok();

        assertThat(walk.at("/item/title").asString()).isEqualTo("Firms");
        assertThat(walk.get("chains"))
                .extracting(chain -> chain.get("sentence").asString())
                .containsExactly(
                        "“Bread” serves “Firms”.",
                        "“Van” reaches “Firms”.",
                        "“Account” addresses “Firms”.",
                        "“Invoices” is paid by “Firms”.");
        assertThat(walk.at("/chains/1/ties/0/tie").asString()).isEqualTo("REACHES");
        assertThat(walk.at("/chains/1/ties/0/on").asString())
                .isEqualTo(ITEMS.firms().toString());
    }

    @Test
    void a_chain_is_told_link_by_link_in_the_readers_language() {
        var walk = get(walk(ITEMS.firms(), "/dependents?at=1"), "Accept-Language", "fr")
                .ok();
        assertThat(walk.at("/chains/0/sentence").asString()).isEqualTo("« Bread » sert « Firms ».");

        var invoices = walk.at("/chains/3/item").asString();
        var dependencies =
                get(path(BAKERY) + "/items/" + invoices + "/dependencies?at=1").ok();
        assertThat(dependencies.get("chains"))
                .extracting(chain -> chain.get("title").asString())
                .containsExactly("Firms");
        assertThat(get(walk(ITEMS.baking(), "/dependents?at=2")).ok().at("/chains"))
                .extracting(chain ->
                        chain.get("steps").asInt() + " " + chain.get("sentence").asString())
                .containsExactly("1 “Bread” needs “Baking”.");
    }

    @Test
    void a_walk_that_is_kept_short_says_how_many_items_are_farther() {
        var near = get(walk(ITEMS.mill(), "/dependents?steps=1")).ok();
        var far = get(walk(ITEMS.mill(), "/dependents")).ok();

        assertThat(near.get("chains")).hasSize(1);
        assertThat(near.get("farther").asInt()).isEqualTo(1);
        assertThat(far.get("farther").asInt()).isZero();
        assertThat(far.at("/chains/1/sentence").asString())
                .isEqualTo("“Bread” needs “Baking”; “Baking” is provided by “Mill”.");
        assertThat(get(walk(ITEMS.neighbours(), "/dependents?steps=0")).problem())
                .isEqualTo("400 PARAMETER_INVALID");
    }

    @Test
    void an_item_that_is_not_on_the_canvas_then_or_for_that_reader_is_not_found() {
        assertThat(get(walk(ITEMS.firms(), "/dependents")).problem()).isEqualTo("404 ITEM_UNKNOWN");
        assertThat(getAs(FOREIGN_TOKEN, walk(ITEMS.neighbours(), "/dependencies"))
                        .problem())
                .isEqualTo("404 CANVAS_UNKNOWN");
    }

    @Test
    void the_diff_warns_of_what_still_depended_on_the_segment_that_went() {
        var knockOns = get(path(BAKERY) + "/diff?from=1&to=2").ok().get("knockOns");

        assertThat(knockOns).hasSize(1);
        assertThat(knockOns.at("/0/sentence").asString())
                .isEqualTo("“Firms” was removed from the customer segments while others depended on it.");
        assertThat(knockOns.at("/0/losses"))
                .extracting(loss -> loss.get("sentence").asString())
                .containsExactly(
                        "“Bread” no longer serves “Firms”.",
                        "“Van” reached “Firms” and leads nowhere now.",
                        "“Account” addressed “Firms” and addresses nobody now.",
                        "“Invoices” was paid by “Firms” and is paid by nobody now.");
        assertThat(knockOns.at("/0/losses/1/nothingLeft").asBoolean()).isTrue();
        assertThat(get(path(BAKERY) + "/diff?from=1&to=2&lang=fr")
                        .ok()
                        .at("/knockOns/0/losses/0/sentence")
                        .asString())
                .isEqualTo("« Bread » ne sert plus « Firms ».");
        assertThat(get(path(BAKERY) + "/diff?from=2&to=1").ok().get("knockOns")).isEmpty();
    }
}
