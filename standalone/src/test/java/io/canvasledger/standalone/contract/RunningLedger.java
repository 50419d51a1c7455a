package io.canvasledger.standalone.contract;

import io.canvasledger.contract.Exchange;
import io.canvasledger.standalone.CanvasLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a database and a port of its own, once for all tests that ask for it. */
public final class RunningLedger {

    public static final String TOKEN = "a-token-of-the-operator";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext APPLICATION = start();

    private RunningLedger() {}

    private static ConfigurableApplicationContext start() {
        try {
            return new SpringApplication(CanvasLedger.class)
                    .run(
                            "--server.port=0",
                            "--canvasledger.access.owner-token=" + TOKEN,
                            "--canvasledger.standalone.data-dir=" + Files.createTempDirectory("ledger-contract"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T bean(String name, Class<T> type) {
        return APPLICATION.getBean(name, type);
    }

    public static URI uri() {
        return URI.create("http://localhost:" + APPLICATION.getEnvironment().getProperty("local.server.port"));
    }

    public static HttpResponse<String> send(String method, String path, UnaryOperator<HttpRequest.Builder> more) {
        return send(method, path, "", more);
    }

    public static HttpResponse<String> send(
            String method, String path, String body, UnaryOperator<HttpRequest.Builder> more) {
        try {
            var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
            var request = HttpRequest.newBuilder(uri().resolve(path))
                    .header("Authorization", "Bearer " + TOKEN)
                    .method(method, publisher);
            return Exchange.asAgreed(CLIENT.send(more.apply(request).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** A file of this project, wherever the build was started. */
    static Path project(String path) {
        var here = Path.of("").toAbsolutePath();
        var root = Files.isDirectory(here.resolve("api-contracts")) ? here : here.getParent();
        return root.resolve(path);
    }
}
