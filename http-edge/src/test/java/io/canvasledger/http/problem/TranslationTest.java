package io.canvasledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

class TranslationTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "25P04"})
    void what_the_database_cannot_do_now_may_be_tried_later(String state) {
        var failure = new IllegalStateException("reading events", new SQLException("terminated", state));

        var refusal = Translation.of(failure, "GET /somewhere");

        assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(refusal.headers().getFirst("Retry-After")).isNotNull();
    }

    private static final class Desk {

        void count(@RequestHeader int count) {}
    }

    @Test
    void a_header_of_another_type_is_named() throws NoSuchMethodException {
        var count = new MethodParameter(Desk.class.getDeclaredMethod("count", int.class), 0);
        var failure = new MethodArgumentTypeMismatchException("many", int.class, "Count", count, null);

        assertThat(Translation.of(failure, "GET /somewhere").causes())
                .containsExactly(Refusal.of(Reason.HEADER_INVALID, null, "header", "Count"));
    }

    @Test
    void what_the_database_says_is_wrong_with_a_statement_is_our_fault() {
        var failure = new IllegalStateException(new SQLException("syntax error", "42601"));

        assertThat(Translation.of(failure, "GET /somewhere").type()).isEqualTo(ProblemType.UNEXPECTED);
    }
}
