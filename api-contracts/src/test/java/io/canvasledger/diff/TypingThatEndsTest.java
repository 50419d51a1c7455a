package io.canvasledger.diff;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Typed;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypingThatEndsTest {

    private final Story story = Story.of("Operator");

    @Test
    void a_typing_that_ends_because_its_item_leaves_the_relationships_is_a_shift_as_event_and_as_difference() {
        var hotline = story.adds(
                CUSTOMER_RELATIONSHIPS, "Hot-line", new Relationship(null, Motive.RETENTION, null, null, Set.of()));
        story.version("It is something we do");
        story.moves(hotline, KEY_ACTIVITIES, null);
        var told = story.told();
        var recorded = told.between(1, 2).stream().flatMap(it -> it.event().facets().stream());
        var there = CanvasDiff.between(told.at(1), told.at(2)).facets();
        var back = CanvasDiff.between(told.at(2), told.at(1)).facets();

        assertThat(typings(recorded)).isEqualTo(List.of(EventKind.RELATIONSHIP_SHIFTED));
        assertThat(typings(there.stream())).isEqualTo(List.of(EventKind.RELATIONSHIP_SHIFTED));
        assertThat(typings(back.stream())).isEqualTo(List.of(EventKind.RELATIONSHIP_SHIFTED));
    }

    private static List<EventKind> typings(Stream<Facet> facets) {
        return facets.filter(Typed.class::isInstance).map(Facet::kind).toList();
    }
}
