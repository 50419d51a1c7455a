package io.canvasledger.canvas;

import static io.canvasledger.canvas.EventKind.ATTRIBUTES_CHANGED;
import static io.canvasledger.canvas.EventKind.CANVAS_ARCHIVED;
import static io.canvasledger.canvas.EventKind.CANVAS_BROUGHT_BACK;
import static io.canvasledger.canvas.EventKind.CANVAS_DESCRIBED;
import static io.canvasledger.canvas.EventKind.CANVAS_RENAMED;
import static io.canvasledger.canvas.EventKind.ITEMS_LINKED;
import static io.canvasledger.canvas.EventKind.ITEMS_UNLINKED;
import static io.canvasledger.canvas.EventKind.ITEM_ADDED;
import static io.canvasledger.canvas.EventKind.ITEM_REMOVED;
import static io.canvasledger.canvas.EventKind.MILESTONE_NAMED;
import static io.canvasledger.canvas.EventKind.MILESTONE_REMOVED;
import static io.canvasledger.canvas.EventKind.RELATIONSHIP_SHIFTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.Subject.Answering;
import io.canvasledger.canvas.Subject.Heeding;
import io.canvasledger.canvas.Subject.Linkage;
import io.canvasledger.canvas.Subject.Naming;
import io.canvasledger.canvas.Subject.OfCanvas;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What an event tells is what it does. */
class FacetProperties {

    private static final Map<EventKind, EventKind> UNDONE_BY = Map.of(
            CANVAS_ARCHIVED, CANVAS_BROUGHT_BACK,
            CANVAS_BROUGHT_BACK, CANVAS_ARCHIVED,
            ITEM_ADDED, ITEM_REMOVED,
            ITEM_REMOVED, ITEM_ADDED,
            ITEMS_LINKED, ITEMS_UNLINKED,
            ITEMS_UNLINKED, ITEMS_LINKED,
            MILESTONE_NAMED, MILESTONE_REMOVED,
            MILESTONE_REMOVED, MILESTONE_NAMED);

    @Provide
    Arbitrary<History> histories() {
        return CanvasHistories.any();
    }

    @Property(tries = 300)
    void each_facet_of_an_event_is_what_the_canvas_says_of_its_subject_before_and_after_it(
            @ForAll("histories") History history) {
        var before = Canvas.blank(history.canvas());
        for (var recorded : history.events()) {
            var after = before.evolve(recorded.by().id(), recorded.event());
            for (var facet : recorded.event().facets()) {
                assertThat(facet.before()).as("%s", facet).isEqualTo(said(before, facet.subject()));
                assertThat(facet.after()).as("%s", facet).isEqualTo(said(after, facet.subject()));
            }
            before = after;
        }
    }

    @Property(tries = 300)
    void each_event_but_the_two_that_begin_something_has_one_facet_and_it_is_of_its_kind(
            @ForAll("histories") History history) {
        for (var event : History.plain(history.events())) {
            var kinds = event instanceof VersionOpened
                    ? List.<EventKind>of()
                    : event instanceof CanvasCreated
                            ? List.of(CANVAS_RENAMED, CANVAS_DESCRIBED)
                            : List.of(EventKind.of(event));

            assertThat(event.facets()).extracting(Facet::kind).isEqualTo(kinds);
        }
    }

    @Property(tries = 300)
    void told_backwards_a_facet_is_of_the_same_subject_and_of_the_kind_that_undoes_it(
            @ForAll("histories") History history) {
        for (var facet : facets(history)) {
            var back = facet.reversed();

            assertThat(back.before()).isEqualTo(facet.after());
            assertThat(back.after()).isEqualTo(facet.before());
            assertThat(back.subject()).isEqualTo(facet.subject());
            assertThat(back.differs()).isEqualTo(facet.differs());
            assertThat(back.kind()).isEqualTo(UNDONE_BY.getOrDefault(facet.kind(), facet.kind()));
            assertThat(back.reversed()).isEqualTo(facet);
        }
    }

    @Example
    void what_is_typed_is_a_shift_if_it_tells_of_a_relationship_and_of_nothing_else() {
        var channel = new Channel(null, null, null, Set.of());

        assertThat(typed(Relationship.BLANK, Relationship.BLANK)).isEqualTo(RELATIONSHIP_SHIFTED);
        assertThat(typed(null, Relationship.BLANK)).isEqualTo(RELATIONSHIP_SHIFTED);
        assertThat(typed(Relationship.BLANK, null)).isEqualTo(RELATIONSHIP_SHIFTED);
        assertThat(typed(channel, Relationship.BLANK)).isEqualTo(ATTRIBUTES_CHANGED);
        assertThat(typed(Relationship.BLANK, channel)).isEqualTo(ATTRIBUTES_CHANGED);
        assertThat(typed(channel, null)).isEqualTo(ATTRIBUTES_CHANGED);
        assertThat(typed(null, null)).isEqualTo(ATTRIBUTES_CHANGED);
    }

    @Example
    void an_item_comes_or_goes_and_never_both_or_neither() {
        var item = new Item(
                ItemId.FIRST, new Placement(Block.CHANNELS, null), new Wording("Web", null), List.of(), null, null);

        assertThat(new Present(null, item).item()).isEqualTo(item);
        assertThat(new Present(item, null).item()).isEqualTo(item);
        assertThatIllegalArgumentException().isThrownBy(() -> new Present(item, item));
        assertThatIllegalArgumentException().isThrownBy(() -> new Present(null, null));
    }

    private static EventKind typed(@Nullable Attributes before, @Nullable Attributes after) {
        return new Typed(ItemId.FIRST, before, after).kind();
    }

    private static List<Facet> facets(History history) {
        var facets = new ArrayList<Facet>();
        History.plain(history.events()).forEach(event -> facets.addAll(event.facets()));
        return facets;
    }

    private static @Nullable Object said(Canvas canvas, Subject subject) {
        return switch (subject) {
            case OfCanvas.NAME -> canvas.name();
            case OfCanvas.DESCRIPTION -> canvas.description();
            case OfCanvas.ARCHIVED -> canvas.archived();
            case Presence of -> canvas.item(of.item()).orElse(null);
            case OfItem of -> of.aspect().of(canvas.item(of.item()).orElseThrow());
            case Linkage of -> canvas.links().contains(of.link());
            case Naming of ->
                Optional.ofNullable(canvas.milestones().get(of.milestone()))
                        .map(Milestone::version)
                        .orElse(null);
            case Answering of ->
                Optional.ofNullable(canvas.reviews().get(of.review()))
                        .map(review -> review.answers().get(of.question()))
                        .orElse(null);
            case Heeding of -> !canvas.silencedRules().contains(of.rule());
        };
    }
}
