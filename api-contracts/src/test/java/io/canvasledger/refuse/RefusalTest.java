package io.canvasledger.refuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void details_come_by_alphabet_however_they_were_given(Reason reason) {
        Map<String, Object> given = reason.details().stream().collect(Collectors.toMap(it -> it, _ -> 1));

        var refusal = new Refusal(reason, new Place.Pointer("/weight"), given);

        assertThat(refusal.details().keySet().stream()).isSorted().hasSameSizeAs(given.keySet());
        assertThat(refusal.told().keySet())
                .containsExactlyElementsOf(refusal.details().keySet());
    }

    @Test
    void a_refusal_within_something_larger_points_to_its_part_there() {
        var whole = Refusal.of(Reason.NO_CHANGES, null);
        var part = Refusal.of(Reason.TEXT_TOO_LONG, "/title", "limit", 200);

        assertThat(whole.within(new Place.Pointer("/snapshots/2")))
                .isEqualTo(new Refusal(Reason.NO_CHANGES, new Place.Pointer("/snapshots/2"), Map.of()));
        assertThat(part.within(new Place.Pointer("/changes/3")))
                .isEqualTo(
                        new Refusal(Reason.TEXT_TOO_LONG, new Place.Pointer("/changes/3/title"), Map.of("limit", 200)));
    }

    @Test
    void a_detail_its_reason_does_not_list_is_none() {
        assertThatThrownBy(() -> Refusal.of(Reason.NO_CHANGES, null, "limit", 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void a_figure_is_read_as_a_number_and_nothing_else_is() {
        var stale = Refusal.of(Reason.STALE_VERSION, null, "expected", 3, "current", "4");

        assertThat(stale.number("expected")).isEqualTo(3);
        assertThatThrownBy(() -> stale.number("current"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STALE_VERSION has no number current");
    }
}
