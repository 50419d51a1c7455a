package io.canvasledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractTest {

    private static final String PARTS = "api-contracts/openapi";
    private static final String BUNDLE = "api-contracts/openapi.yaml";
    private static final String REWRITE = "mvn -pl api-contracts test -Dtest=ContractTest -Dopenapi.write=true";
    private static final List<String> KINDS = List.of("schemas", "parameters", "headers", "responses", "examples");

    private final Contract contract = Contract.written();

    @Test
    void the_contract_is_what_its_parts_say() throws IOException {
        var said = ContractParts.bundle(ContractFiles.project(PARTS));
        var file = ContractFiles.project(BUNDLE);
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, said);
            return;
        }
        var written = Files.exists(file) ? ContractParts.read(file) : "";
        if (!written.equals(said)) {
            fail(difference(written, said));
        }
    }

    private static String difference(String written, String said) {
        var old = written.lines().toList();
        var young = said.lines().toList();
        int line = 0;
        while (line < Math.min(old.size(), young.size()) && old.get(line).equals(young.get(line))) {
            line++;
        }
        return """

                %s is not what its parts in %s say. First difference, line %d:
                  contract: %s
                  parts:    %s
                The parts are what is written by hand. If they are right, put them together and commit both:
                  %s
                """.formatted(
                        BUNDLE,
                        PARTS,
                        line + 1,
                        line < old.size() ? old.get(line) : "(ends)",
                        line < young.size() ? young.get(line) : "(ends)",
                        REWRITE);
    }

    @Test
    void everything_referred_to_is_there_and_everything_there_is_referred_to() {
        var used = new TreeSet<String>();
        var waiting = new ArrayDeque<>(List.of(contract.document().get("paths")));
        while (!waiting.isEmpty()) {
            references(waiting.poll()).filter(used::add).forEach(it -> {
                var part = contract.document().at(it.substring(1));
                assertThat(part.isMissingNode()).as(it).isFalse();
                waiting.add(part);
            });
        }
        var there = KINDS.stream()
                .flatMap(kind -> contract.document().at("/components/" + kind).propertyNames().stream()
                        .map(name -> "#/components/" + kind + "/" + name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(used);
    }

    private static Stream<String> references(JsonNode part) {
        var own = part.path("$ref");
        var cases = part.at("/discriminator/mapping").valueStream();
        var inside = part.properties().stream()
                .filter(it -> !Set.of("value", "example", "mapping").contains(it.getKey()))
                .flatMap(it -> references(it.getValue()));
        return Stream.of(
                        own.isString() ? Stream.of(own.asString()) : Stream.<String>empty(),
                        cases.map(JsonNode::asString),
                        part.isArray() ? part.valueStream().flatMap(ContractTest::references) : inside)
                .flatMap(it -> it);
    }

    @Test
    void every_operation_and_parameter_and_member_is_described_and_shown() {
        assertThat(contract.operations()).hasSizeGreaterThan(20).allSatisfy(it -> {
            assertThat(described(it.stated(), "summary")).as(it.id()).isNotBlank();
            assertThat(described(it.stated(), "description")).as(it.id()).isNotBlank();
            assertThat(it.parameters()).as(it.id()).allSatisfy(parameter -> assertThat(
                            described(parameter, "description"))
                    .isNotBlank());
            assertThat(it.requests().isEmpty()).as("examples of " + it).isEqualTo(!it.takesBody());
        });
        assertThat(contract.operations().map(Operation::id)).doesNotHaveDuplicates();
        assertThat(contract.document().at("/components/schemas").properties()).allSatisfy(schema -> {
            assertThat(described(schema.getValue(), "description"))
                    .as(schema.getKey())
                    .isNotBlank();
            assertThat(schema.getValue().path("properties").properties())
                    .as(schema.getKey())
                    .allSatisfy(it -> assertThat(described(it.getValue(), "description"))
                            .as(it.getKey())
                            .isNotBlank());
        });
    }

    private static String described(JsonNode part, String member) {
        return part.path(member).asString("");
    }

    @Test
    void every_example_of_a_request_is_one_by_its_schema() {
        assertThat(contract.operations().flatMap(it -> it.requests().stream()))
                .allSatisfy(it ->
                        assertThat(contract.wrong(it.schema(), it.value())).isEmpty());
    }

    @Test
    void every_operation_shows_an_answer_that_is_one_by_its_schema() {
        assertThat(contract.operations()).allSatisfy(operation -> assertThat(operation.successes())
                .as(operation.id())
                .isNotEmpty()
                .allSatisfy(success -> assertThat(success.get("content"))
                        .isNotEmpty()
                        .allSatisfy(content -> {
                            assertThat(content.path("examples")).isNotEmpty();
                            assertThat(content.get("examples")).allSatisfy(example -> assertThat(contract.wrong(
                                            content.get("schema"),
                                            contract.part(example).get("value")))
                                    .isEmpty());
                        })));
    }

    @Test
    void every_problem_shows_one_that_is_one_by_its_schema() {
        assertThat(contract.document().at("/components/responses").valueStream().filter(it -> it.has("x-problems")))
                .isNotEmpty()
                .allSatisfy(response -> {
                    var content = response.at("/content/application~1problem+json");
                    var shown = content.get("example");
                    assertThat(contract.wrong(content.get("schema"), shown)).isEmpty();
                    assertThat(response.get("x-problems").propertyNames())
                            .contains(shown.get("type").asString());
                });
    }

    @Test
    void every_operation_tells_the_problems_that_any_may_have() {
        assertThat(contract.operations())
                .allSatisfy(it -> assertThat(it.stated().get("responses").propertyNames())
                        .as(it.id())
                        .contains("400", "401", "406", "414", "431", "500", "503"));
    }

    @Test
    void the_contract_has_the_version_of_this_build_and_names_nothing_of_a_machine() {
        var pom = ContractParts.read(ContractFiles.project("pom.xml"));

        assertThat(pom)
                .contains("<artifactId>canvas-ledger</artifactId>\n  <version>"
                        + contract.document().at("/info/version").asString() + "</version>");
        assertThat(contract.document().toString())
                .doesNotContain("localhost", "127.0.0.1", System.getProperty("user.dir"));
    }
}
