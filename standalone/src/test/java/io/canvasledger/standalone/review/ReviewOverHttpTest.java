package io.canvasledger.standalone.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.access.OwnerToken;
import io.canvasledger.standalone.CanvasLedger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A team takes stock, in French, with nothing but HTTP: what is written on the one side is read on the other. */
class ReviewOverHttpTest {

    private static final String TOKEN = "the-token-of-the-owner";

    private final HttpClient client = HttpClient.newHttpClient();
    private String base = "";

    @Test
    void a_team_mends_its_model_switches_a_rule_off_and_reviews_it_twice(@TempDir Path data) throws Exception {
        try (var application = start(data)) {
            base = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            var created = send("POST", "/api/v1/canvases", """
                    {"kind": "BUSINESS", "name": "Boulangerie", "changes": [
                      {"kind": "ADD_ITEM", "block": "CUSTOMER_SEGMENTS", "title": "Voisins"},
                      {"kind": "ADD_ITEM", "block": "VALUE_PROPOSITIONS", "title": "Pain"}]}""");
            var path = "/api/v1/canvases/" + created.get("canvas").asString();
            assertThat(texts(read(path, "/coherence", 1).get("findings"), "sentence"))
                    .contains("Aucune proposition de valeur ne sert « Voisins ».");

            var segment = created.at("/versions/0/events/1/item").asString();
            var offer = created.at("/versions/0/events/2/item").asString();
            send("POST", path + "/links", """
                    {"from": "%s", "type": "SERVES", "to": "%s"}""".formatted(offer, segment));
            for (var rule : texts(read(path, "/coherence", 2).get("findings"), "rule")) {
                send("PUT", path + "/coherence/rules/" + rule, """
                        {"on": false, "rationale": "Une association, pas un commerce"}""");
            }
            var series = read(path, "/coherence/series", 5);
            assertThat(series.get("sentence").asString()).isEqualTo("Cohérent depuis la version 5.");
            assertThat(read(path, "/items/" + segment + "/dependents", 5).get("chains"))
                    .extracting(chain -> chain.get("sentence").asString())
                    .containsExactly("« Pain » sert « Voisins ».");

            var question = "/answers/BUSINESS.CUSTOMER_SEGMENTS.1";
            send("PUT", path + "/reviews/Printemps%202024" + question, """
                    {"answer": "Les voisins", "rationale": "Faire le point"}""");
            send("PUT", path + "/reviews/Automne%202024" + question, """
                    {"answer": "Les voisins et les hôtels"}""");
            var comparison = read(path, "/reviews/Automne%202024/comparison?with=Printemps%202024", 7);
            assertThat(comparison.at("/answers/0/outcome").asString()).isEqualTo("CHANGED");
            assertThat(comparison.at("/answers/0/question").asString())
                    .isEqualTo("Pour qui créons-nous de la valeur ?");
            assertThat(read(path, "/timeline?limit=1", 7)
                            .at("/entries/0/events/0/sentence")
                            .asString())
                    .contains("Automne 2024")
                    .contains("Pour qui créons-nous de la valeur ?");
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        var application = new SpringApplication(CanvasLedger.class)
                .run(
                        "--server.port=0",
                        "--canvasledger.standalone.data-dir=" + data,
                        "--canvasledger.access.owner-token=" + TOKEN);
        application.getBean(OwnerToken.class).atFirstStart();
        return application;
    }

    /** Reads once the version is visible, which a canvas can be asked to wait for. */
    private JsonNode read(String canvas, String rest, int version) throws IOException, InterruptedException {
        send("GET", canvas + "?minVersion=" + version + "&wait=20", null);
        return send("GET", canvas + rest, null);
    }

    private JsonNode send(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .headers("Authorization", "Bearer " + TOKEN, "If-Match", "*", "Accept-Language", "fr")
                .header("Content-Type", "application/json")
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return new JsonMapper().readTree(answer.body());
    }

    private static List<String> texts(JsonNode nodes, String member) {
        return nodes.valueStream().map(node -> node.get(member).asString()).toList();
    }
}
