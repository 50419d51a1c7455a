package io.canvasledger.edge;

import io.canvasledger.access.OwnerToken;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on a free port with an owner's token, once for all tests that ask for it. */
final class EdgeServer {

    static final String TOKEN = "a-token-of-the-operator";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final ConfigurableApplicationContext APPLICATION = start();

    private EdgeServer() {}

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        var context = new SpringApplication(EdgeApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.flyway.enabled=false",
                        "--axon.axonserver.enabled=false",
                        "--canvasledger.access.owner-token=" + TOKEN,
                        "--canvasledger.http.max-body=1MB",
                        "--management.endpoints.web.exposure.include=health,info");
        context.getBean(OwnerToken.class).atFirstStart();
        return context;
    }

    static JdbcClient database() {
        return APPLICATION.getBean(JdbcClient.class);
    }

    static int port() {
        return ((ServletWebServerApplicationContext) APPLICATION).getWebServer().getPort();
    }

    static URI uri() {
        return URI.create("http://localhost:" + port());
    }

    static Answer get(String path, String... headers) {
        return send(path, it -> it.GET().headers(with(headers, "Authorization", "Bearer " + TOKEN)));
    }

    static Answer post(String path, String body, String... headers) {
        return send(path, it -> it.POST(BodyPublishers.ofString(body))
                .headers(with(headers, "Authorization", "Bearer " + TOKEN, "Content-Type", "application/json")));
    }

    static Answer send(String path, UnaryOperator<HttpRequest.Builder> request) {
        try {
            var builder = HttpRequest.newBuilder(uri().resolve(path));
            return new Answer(CLIENT.send(request.apply(builder).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes back for these bytes, as they are; the connection is closed by either side. */
    static String raw(String request) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] with(String[] headers, String... defaults) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < defaults.length; i += 2) {
            all.put(defaults[i], defaults[i + 1]);
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new);
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Type, status and first reason at a glance, such as {@code /problems/invalid-request 400 JSON_MALFORMED}. */
        String problem() {
            if (!header("Content-Type").startsWith("application/problem+json")) {
                return "not a problem: " + status() + " " + header("Content-Type") + " " + body();
            }
            var json = json();
            if (json.get("status").asInt() != status()) {
                return "status differs: " + status() + " " + body();
            }
            var first = json.path("errors").path(0).path("reason").asString("");
            return (json.get("type").asString() + " " + status() + " " + first).strip();
        }

        JsonNode error() {
            return json().get("errors").get(0);
        }

        Map<String, Object> details() {
            return JSON.convertValue(error().get("details"), new TypeReference<>() {});
        }
    }
}
