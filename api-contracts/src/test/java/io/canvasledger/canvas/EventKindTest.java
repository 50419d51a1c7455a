package io.canvasledger.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventKindTest {

    @Test
    void every_event_is_of_a_kind_of_its_own_in_the_order_they_are_declared() {
        assertThat(EventKind.values())
                .extracting(EventKind::event)
                .containsExactly(Stream.of(CanvasEvent.class.getPermittedSubclasses())
                        .map(event -> event.asSubclass(CanvasEvent.class))
                        .toArray(Class[]::new));
    }

    @Test
    void clients_are_told_of_every_kind_but_the_one_they_see_as_the_version() {
        assertThat(EventKind.told())
                .isNotEmpty()
                .doesNotContain(EventKind.VERSION_OPENED)
                .hasSize(EventKind.values().length - 1);
    }

    @Test
    void no_two_kinds_are_stored_under_one_name_and_revisions_count_from_one() {
        assertThat(EventKind.values())
                .extracting(EventKind::storedName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("canvas(\\.[a-z]+(-[a-z]+)*)"));
        assertThat(EventKind.values()).extracting(EventKind::revision).allMatch(revision -> revision >= 1);
    }
}
