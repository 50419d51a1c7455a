package io.canvasledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A problem document is the same, byte for byte, whenever the server was started. */
class ProblemMembersTest {

    @Test
    void members_of_a_kind_of_problem_follow_the_general_ones_by_alphabet() {
        var refusal = ProblemException.of(ProblemType.UNAVAILABLE);
        for (var member : "hgfedcba".split("")) {
            refusal = refusal.with(member, 1);
        }
        var json = JsonMapper.builder().build();

        var document = json.readTree(
                json.writeValueAsBytes(Problems.document(refusal, 503, "/api/v1/canvases", Locale.ENGLISH)));

        assertThat(document.propertyNames())
                .containsExactly(
                        "type",
                        "title",
                        "status",
                        "detail",
                        "instance",
                        "errors",
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f",
                        "g",
                        "h");
    }
}
