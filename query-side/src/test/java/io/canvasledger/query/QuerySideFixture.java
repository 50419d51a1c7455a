package io.canvasledger.query;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.contract.Exchange;
import io.canvasledger.histories.History;
import io.canvasledger.query.version.Versions;
import io.canvasledger.query.view.Views;
import io.canvasledger.queryside.QuerySide;
import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.EventMetadata;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side on a free port and a PostgreSQL of its own, once for all tests that ask for it. */
public final class QuerySideFixture {

    /** Of a reader in the workspace {@code default}. */
    public static final String TOKEN = "a-token-of-a-reader";

    /** Of a reader in the workspace {@code elsewhere}. */
    public static final String FOREIGN_TOKEN = "a-token-of-a-stranger";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext APPLICATION = start();

    private QuerySideFixture() {}

    private static ConfigurableApplicationContext start() {
        try {
            var postgres = EmbeddedPostgres.start();
            var application = new SpringApplication(QuerySide.class)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres");
            allow(application, TOKEN, "default");
            allow(application, FOREIGN_TOKEN, "elsewhere");
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void allow(ConfigurableApplicationContext application, String token, String workspace) {
        try {
            application
                    .getBean(JdbcClient.class)
                    .sql("insert into ledger.access_token (token_hash, workspace, author) values (?, ?, 'reader')"
                            + " on conflict do nothing")
                    .params(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)),
                            workspace)
                    .update();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T bean(Class<T> type) {
        return APPLICATION.getBean(type);
    }

    public static <T> T bean(String name, Class<T> type) {
        return APPLICATION.getBean(name, type);
    }

    /** A token of a reader in a workspace that may be new. */
    public static String tokenIn(String workspace) {
        var token = "a-token-of-a-reader-in-" + workspace;
        allow(APPLICATION, token, workspace);
        return token;
    }

    /** A canvas of the workspace {@code default} that no other test knows. */
    public static CanvasId newCanvas() {
        return new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID());
    }

    /** Appends the events of a history that come after a version, one transaction a version. */
    public static void append(History history, int afterVersion) {
        var events = bean(EventStore.class);
        for (int version = afterVersion + 1; version <= history.head(); version++) {
            // One at a time: readers do not wait for a gap before an event that is long past, as the days of histories
            // are.
            synchronized (QuerySideFixture.class) {
                events.publish(messages(history, version));
            }
            bean(AppendSignal.class).appended();
        }
    }

    /** Appends a whole history and waits until it can be read. */
    public static void record(History history) {
        append(history, 0);
        await(history.canvas(), history.head());
    }

    public static void await(CanvasId canvas, int version) {
        var views = bean(Views.class);
        boolean visible = views.visibility()
                .await(() -> Versions.head(views.current(), canvas).orElse(0) >= version, Duration.ofSeconds(20));
        if (!visible) {
            throw new AssertionError("version " + version + " of " + canvas + " did not become visible");
        }
    }

    private static List<DomainEventMessage<?>> messages(History history, int version) {
        var events = history.between(version - 1, version);
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    "canvas",
                    history.canvas().toString(),
                    event.sequence(),
                    new Recorded(history.canvas(), event.by().id(), event.event()),
                    EventMetadata.by(event.by().author(), event == events.getLast()),
                    UUID.randomUUID().toString(),
                    event.by().recordedAt()));
        }
        return messages;
    }

    /** Where a canvas is read. */
    public static String path(CanvasId canvas) {
        return "/api/v1/canvases/" + canvas.uuid();
    }

    /** As a query parameter takes it. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static Answer get(String path, String... headers) {
        return getAs(TOKEN, path, headers);
    }

    public static Answer getAs(String token, String path, String... headers) {
        var port = ((ServletWebServerApplicationContext) APPLICATION)
                .getWebServer()
                .getPort();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(Exchange.asAgreed(CLIENT.send(request.build(), BodyHandlers.ofString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The body of an answer that must be one. */
        public JsonNode ok() {
            if (status() != 200) {
                throw new AssertionError(status() + " " + response.body());
            }
            return json();
        }

        /** Status and first reason of a problem at a glance, such as {@code 400 PERIOD_REVERSED}. */
        public String problem() {
            var json = json();
            var reason = json.path("errors").path(0).path("reason").asString("");
            return (Objects.requireNonNull(json.get("status"), response::body).asInt() + " " + reason).strip();
        }

        /** Where the header {@code Link} says the next page is; empty if there is none. */
        public String next() {
            var link = header("Link");
            return link.isEmpty() ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
    }
}
