package io.canvasledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.canvasledger.http.problem.ProblemException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void a_cursor_is_read_as_it_was_written() {
        var text = Cursor.of("list", "7", "2026-01-31").text();

        var read = Cursor.read(text, "list", 2).orElseThrow();
        int version = read.key(0, Integer::parseInt);
        LocalDate day = read.key(1, LocalDate::parse);
        assertThat(version).isEqualTo(7);
        assertThat(day).isEqualTo("2026-01-31");
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
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> madeUp.key(1, LocalDate::parse));
    }
}
