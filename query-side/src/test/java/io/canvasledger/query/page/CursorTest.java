package io.canvasledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.canvasledger.http.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_is_read_as_it_was_written() {
        var text = Cursor.of("list", "7", "2026-01-31").text();

        var read = Cursor.read(text, "list", 2).orElseThrow();
        int version = read.key(0, Integer::parseInt);
        assertThat(version).isEqualTo(7);
        assertThat(read.day(1)).isEqualTo("2026-01-31");
        assertThat(Cursor.read(null, "list", 2)).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var text = Cursor.of("list", "7").text();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Cursor.read(text, "other", 1));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Cursor.read(text, "list", 2));
    }

    @Test
    void a_cursor_somebody_made_up_well_is_refused_for_what_it_holds() {
        var madeUp = Cursor.read(Cursor.of("list", "seven", "2026-02-30").text(), "list", 2)
                .orElseThrow();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> madeUp.key(0, Integer::parseInt));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> madeUp.day(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "+10000-01-01", "-0001-01-01", "-999999999-12-31"})
    void a_cursor_with_a_day_the_database_does_not_know_is_refused(String day) {
        var madeUp = Cursor.read(Cursor.of("list", day, day + "T00:00:00Z").text(), "list", 2)
                .orElseThrow();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> madeUp.day(0));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> madeUp.instant(1));
    }
}
