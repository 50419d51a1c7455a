package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.contract.Contract;
import io.canvasledger.contract.Operation;
import io.canvasledger.standalone.contract.RunningLedger;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Asks every GET of the contract, as the contract itself lists them, about random histories: each parameter with each kind
 * of value, in both languages. Nothing fails, and every answer is what its schema says. An address or a parameter that
 * {@link Asked} knows no value for fails here, so that none is forgotten.
 */
class GetSweepTest {

    /** Where an answer says which version a reference meant. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "at",
            List.of("/version", "/version/version"),
            "from",
            List.of("/from/version"),
            "to",
            List.of("/to/version"));

    private static final Contract CONTRACT = Contract.written();

    static Stream<WrittenHistory> histories() {
        return Histories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_get_of_the_contract_answers_as_promised_in_both_languages(WrittenHistory history) {
        var asked = new Asked(history);
        var folded = new FoldedAnswers(history, asked);
        var tally = new Tally();
        CONTRACT.operations().filter(it -> it.method().equals("GET")).forEach(operation -> calls(operation, asked)
                .forEach(call -> Stream.of("en", "fr")
                        .forEach(language -> tally.check(operation.id(), () -> check(call, language, asked, folded)))));
        tally.close();
    }

    /** One call: what is asked, and what must come back. */
    private record Call(Operation operation, Map<String, String> values, int status) {

        String address() {
            var path = operation.path();
            for (var it : operation.parameters("path").toList()) {
                var name = it.get("name").asString();
                path = path.replace("{" + name + "}", OwnAddress.encoded(values.get(name)));
            }
            var query = operation
                    .parameters("query")
                    .map(it -> it.get("name").asString())
                    .filter(values::containsKey)
                    .map(it -> it + "=" + OwnAddress.encoded(values.get(it)))
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? path : path + "?" + query;
        }
    }

    /** With what is required alone, and with each value of each other parameter. */
    private static List<Call> calls(Operation operation, Asked asked) {
        var calls = new ArrayList<Call>();
        var required = new LinkedHashMap<String, String>();
        var parameters =
                Stream.of("path", "query").flatMap(operation::parameters).toList();
        parameters.stream()
                .filter(it -> it.path("required").asBoolean(false))
                .map(it -> it.get("name").asString())
                .forEach(it -> required.put(it, asked.values(operation.id(), it).getFirst()));
        calls.add(new Call(operation, required, asked.status(operation.id(), required)));
        for (var parameter : parameters) {
            var name = parameter.get("name").asString();
            for (var value : asked.some(operation.id(), name)) {
                var values = new LinkedHashMap<>(required);
                values.put(name, value);
                asked.beside(operation.id(), name, value).forEach(values::put);
                calls.add(new Call(operation, values, asked.status(operation.id(), values)));
            }
        }
        operation.parameters("header").forEach(it -> assertThat(it.get("name").asString())
                .as("a header of %s the sweep sends", operation)
                .isIn("Accept-Language", "If-None-Match"));
        return calls;
    }

    private static void check(Call call, String language, Asked asked, FoldedAnswers folded) {
        var address = call.address();
        var answer = RunningLedger.send("GET", address, it -> it.header("Accept-Language", language));
        assertThat(answer.statusCode())
                .as("%s (%s): %s", address, language, answer.body())
                .isEqualTo(call.status());
        var schema = promised(call.operation(), answer.statusCode());
        assertThat(schema.isMissingNode())
                .as("%s promises no %d", address, answer.statusCode())
                .isFalse();
        assertThat(CONTRACT.wrong(schema, RunningLedger.json(answer)))
                .as("%s (%s): %s", address, language, answer.body())
                .isEmpty();
        if (answer.statusCode() == 200 && language.equals("en")) {
            PLACES.forEach((parameter, places) -> places.stream()
                    .map(RunningLedger.json(answer)::at)
                    .filter(it -> it.isInt() && call.values().containsKey(parameter))
                    .forEach(it -> assertThat(it.asInt())
                            .as("the version %s answers for", address)
                            .isEqualTo(asked.meant(call.values().get(parameter)))));
        }
        if (answer.statusCode() == 200 && language.equals("en")) {
            folded.check(call.operation().id(), call.values(), RunningLedger.json(answer));
        }
        if (answer.statusCode() == 200 && language.equals("fr")) {
            followed(call, language, answer);
        }
    }

    private static JsonNode promised(Operation operation, int status) {
        return operation
                .response(status)
                .at("/content/application~1" + (status == 200 ? "json" : "problem+json") + "/schema");
    }

    /** The next page of a list, and the same again for whoever has it already. */
    private static void followed(Call call, String language, HttpResponse<String> answer) {
        var address = call.address();
        var next = RunningLedger.json(answer).path("next").asString("");
        if (!next.isEmpty()) {
            var page = address + (address.contains("?") ? "&" : "?") + "cursor=" + OwnAddress.encoded(next);
            var following = RunningLedger.send("GET", page, it -> it.header("Accept-Language", language));
            assertThat(following.statusCode())
                    .as("%s: %s", page, following.body())
                    .isEqualTo(200);
            assertThat(CONTRACT.wrong(promised(call.operation(), 200), RunningLedger.json(following)))
                    .as(page)
                    .isEmpty();
        }
        answer.headers().firstValue("ETag").ifPresent(tag -> assertThat(
                        RunningLedger.send("GET", address, it -> it.header("Accept-Language", language)
                                        .header("If-None-Match", tag))
                                .statusCode())
                .as("%s again, with %s", address, tag)
                .isEqualTo(304));
    }
}
