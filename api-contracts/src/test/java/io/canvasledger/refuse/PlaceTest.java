package io.canvasledger.refuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.refuse.Place.Header;
import io.canvasledger.refuse.Place.Line;
import io.canvasledger.refuse.Place.Parameter;
import io.canvasledger.refuse.Place.Pointer;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Pointer SNAPSHOT = new Pointer("/snapshots/0");

    @Test
    void only_json_has_parts_of_parts() {
        assertThat(SNAPSHOT.holding(new Pointer("/items/3"))).isEqualTo(new Pointer("/snapshots/0/items/3"));
        assertThat(SNAPSHOT.holding(new Pointer("/markdown").line(3)))
                .isEqualTo(new Pointer("/snapshots/0/markdown").line(3));
        assertThat(SNAPSHOT.holding(new Line(3))).isEqualTo(SNAPSHOT.line(3));
        assertThat(SNAPSHOT.holding(Place.WHOLE)).isEqualTo(SNAPSHOT);
        assertThat(new Line(12).holding(new Pointer("/title"))).isEqualTo(new Line(12));
        assertThat(SNAPSHOT.line(12).holding(new Pointer("/title"))).isEqualTo(SNAPSHOT.line(12));
    }

    @Test
    void clients_are_told_a_pointer_a_line_or_both_and_nothing_of_what_is_no_part_of_the_body() {
        assertThat(new Pointer("").inBody()).isEmpty();
        assertThat(SNAPSHOT.inBody()).isEqualTo("/snapshots/0");
        assertThat(new Line(12).inBody()).isEqualTo("line 12");
        assertThat(SNAPSHOT.line(12).inBody()).isEqualTo("/snapshots/0, line 12");
        assertThat(Place.WHOLE.inBody()).isNull();
        assertThat(new Parameter("limit").inBody()).isNull();
        assertThat(new Header("If-Match").inBody()).isNull();
    }

    @Test
    void a_refusal_that_names_a_parameter_or_a_header_is_about_that() {
        assertThat(Refusal.of(Reason.PARAMETER_MISSING, null, "parameter", "from")
                        .place())
                .isEqualTo(new Parameter("from"));
        assertThat(Refusal.of(Reason.HEADER_MISSING, null, "header", "If-Match").place())
                .isEqualTo(new Header("If-Match"));
        assertThat(Refusal.of(Reason.CANVAS_UNKNOWN, null).place()).isEqualTo(Place.WHOLE);
    }
}
