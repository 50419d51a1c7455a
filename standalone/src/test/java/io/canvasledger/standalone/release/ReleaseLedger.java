package io.canvasledger.standalone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.canvasledger.standalone.CanvasLedger;
import io.canvasledger.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on a data directory, spoken to over HTTP alone: what must hold across releases is seen from outside. */
final class ReleaseLedger implements AutoCloseable {

    private static final String TOKEN = "a-token-for-kept-releases";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Integer> written = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;

    ReleaseLedger(Path data) {
        application = SpringApplication.run(
                CanvasLedger.class,
                "--server.port=0",
                "--canvasledger.standalone.data-dir=" + data,
                "--canvasledger.access.owner-token=" + TOKEN);
    }

    EmbeddedDatabase database() {
        return application.getBean(EmbeddedDatabase.class);
    }

    /** As events are read and written. */
    Serializer serializer() {
        return application.getBean(Configuration.class).eventSerializer();
    }

    EventUpcaster upcasters() {
        return application.getBean(Configuration.class).upcasterChain();
    }

    /** What is answered, whatever it is. */
    JsonNode answer(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    JsonNode write(String method, String path, String body) throws IOException, InterruptedException {
        var type = body.startsWith("#") ? "text/markdown" : "application/json";
        var answer = client.send(
                request(path)
                        .header("If-Match", "*")
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 299);
        var told = JSON.readTree(answer.body());
        note(told);
        return told;
    }

    private void note(JsonNode told) {
        if (told.path("canvas").isString() && told.path("version").isInt()) {
            written.put(told.get("canvas").asString(), told.get("version").asInt());
        }
        told.forEach(this::note);
    }

    /** Waits until readers see all that was written through this. */
    void shown() {
        written.forEach((canvas, version) -> await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> json("/api/v1/canvases/" + canvas).get("version").asInt() == version));
    }

    private HttpRequest.Builder request(String path) {
        var port = application.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    @Override
    public void close() {
        client.close();
        application.close();
    }
}
