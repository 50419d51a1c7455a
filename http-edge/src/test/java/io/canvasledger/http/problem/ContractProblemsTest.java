package io.canvasledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The problems as the contract tells them ({@code api-contracts/openapi/problems.yaml}) and as they are made here. */
class ContractProblemsTest {

    private static final JsonNode RESPONSES = Contract.written().document().at("/components/responses");

    /** No operation can answer these: two tell of a method there is no operation for, one belongs to what operators see. */
    private static final Set<ProblemType> OF_NO_OPERATION =
            Set.of(ProblemType.METHOD_NOT_ALLOWED, ProblemType.NOT_IMPLEMENTED, ProblemType.FORBIDDEN);

    @ParameterizedTest
    @EnumSource
    void each_type_is_told_with_each_of_its_reasons(ProblemType type) {
        var told = new LinkedHashSet<String>();
        boolean there = false;
        for (var response : RESPONSES) {
            var reasons = response.path("x-problems").path(type.page().toString());
            there |= reasons.isArray();
            reasons.forEach(it -> told.add(it.asString()));
        }

        assertThat(there).isEqualTo(!OF_NO_OPERATION.contains(type));
        if (there) {
            assertThat(told).containsExactlyInAnyOrderElementsOf(names(type));
        }
    }

    @Test
    void each_is_shown_as_it_looks() {
        var shown = RESPONSES
                .valueStream()
                .filter(it -> it.has("x-problems"))
                .map(it -> it.at("/content/application~1problem+json/example"))
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(example -> {
            var type = Arrays.stream(ProblemType.values())
                    .filter(it ->
                            it.page().toString().equals(example.get("type").asString()))
                    .findFirst()
                    .orElseThrow();
            var wording = ProblemWording.in(Locale.ENGLISH);
            assertThat(example.get("status").asInt()).isEqualTo(type.status());
            assertThat(example.get("title").asString()).isEqualTo(wording.title(type));
            assertThat(example.get("errors")).allSatisfy(error -> assertThat(names(type))
                    .contains(error.get("reason").asString()));
        });
    }

    private static List<String> names(ProblemType type) {
        return ProblemPages.reasons(type).stream().map(Enum::name).toList();
    }
}
