package io.canvasledger.write;

import io.canvasledger.access.OwnerToken;
import io.canvasledger.contract.Exchange;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The write side on a free port and a PostgreSQL of the tests' own, as clients see it. */
public final class CommandServer implements AutoCloseable {

    /** Nothing but what the module configures by itself. */
    @SpringBootApplication
    static class Application {}

    /** A token of workspace {@code default} and author {@code owner}. */
    public static final String OWNER = "the-token-of-the-owner";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final EmbeddedPostgres POSTGRES = postgres();

    private static final class Shared {
        private static final CommandServer SERVER = start("ledger");
    }

    private final ConfigurableApplicationContext application;
    private final int port;

    private CommandServer(ConfigurableApplicationContext application) {
        this.application = application;
        this.port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
    }

    /** One server for all tests that leave its settings alone; it ends with the JVM. */
    public static CommandServer shared() {
        return Shared.SERVER;
    }

    /** A server of its own; several on one database are several processes of one installation. */
    public static CommandServer start(String database, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database(database),
                "--spring.datasource.username=postgres",
                "--canvasledger.access.owner-token=" + OWNER));
        Stream.of(settings).map("--"::concat).forEach(arguments::add);
        var context = new SpringApplication(Application.class).run(arguments.toArray(String[]::new));
        context.getBean(OwnerToken.class).atFirstStart();
        return new CommandServer(context);
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String database(String name) {
        var database = JdbcClient.create(POSTGRES.getPostgresDatabase());
        boolean there = database.sql("select exists (select from pg_database where datname = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!there) {
            database.sql("create database " + name).update();
        }
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    /** A token for somebody, in a workspace that may be new. */
    public String token(String workspace, String author) {
        var token = "the-token-of-" + author + "-in-" + workspace;
        sql().sql("insert into ledger.access_token (token_hash, workspace, author) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(hash(token), workspace, author)
                .update();
        return token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public JdbcClient sql() {
        return application.getBean(JdbcClient.class);
    }

    /** How many events there are in all. */
    public long events() {
        return sql().sql("select count(*) from ledger.event").query(Long.class).single();
    }

    /** Makes the next command load its canvas from the store, as a process does that has just started. */
    public void forget() {
        application.getBean(Cache.class).removeAll();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer patch(String path, String json, String... headers) {
        return send(
                "PATCH",
                path,
                json.getBytes(StandardCharsets.UTF_8),
                with(headers, "Content-Type", "application/merge-patch+json"));
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A header that is given empty is left out altogether. */
    public Answer send(String method, String path, byte[] body, String... headers) {
        var all = with(headers, "Authorization", "Bearer " + OWNER, "Content-Type", "application/json");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int i = 0; i < all.length; i += 2) {
            if (!all[i + 1].isEmpty()) {
                request.header(all[i], all[i + 1]);
            }
        }
        try {
            var response = Exchange.asAgreed(CLIENT.send(request.build(), BodyHandlers.ofString()));
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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

    @Override
    public void close() {
        application.close();
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(), List.of("")).getFirst();
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** Status and, for each error, reason and place: {@code 400 TEXT_REQUIRED /title}. */
        public String problem() {
            if (!header("content-type").startsWith("application/problem+json")) {
                return "no problem: " + status + " " + body;
            }
            var told = new StringBuilder().append(status);
            for (var error : json().get("errors")) {
                told.append(' ').append(error.get("reason").asString());
                if (error.has("pointer")) {
                    told.append(' ').append(error.get("pointer").asString());
                }
            }
            return told.toString();
        }

        /** The kinds of the events of all versions, in order. */
        public List<String> kinds() {
            var kinds = new ArrayList<String>();
            for (var version : json().get("versions")) {
                version.get("events")
                        .forEach(event -> kinds.add(event.get("kind").asString()));
            }
            return kinds;
        }
    }
}
