package io.canvasledger.benchmark;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Reference;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.query.version.Versions;
import io.canvasledger.query.view.Views;
import io.canvasledger.standalone.CanvasLedger;
import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.write.CanvasCommands;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as its users run it, with the doors a measurement needs. */
final class Ledger implements AutoCloseable {

    private static final String TOKEN = "owner-of-the-benchmarks";
    private static final Duration MOST_WAIT = Duration.ofMinutes(3);

    private final ConfigurableApplicationContext application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final CanvasCommands commands;
    private final Views views;
    private final LedgerDatabase database;

    private Ledger(ConfigurableApplicationContext application) {
        this.application = application;
        this.url = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        this.commands = application.getBean(CanvasCommands.class);
        this.views = application.getBean(Views.class);
        this.database = application.getBean(LedgerDatabase.class);
    }

    static Ledger start(Path data) {
        return new Ledger(SpringApplication.run(
                CanvasLedger.class,
                "--server.port=0",
                "--canvasledger.standalone.data-dir=" + data,
                "--canvasledger.access.owner-token=" + TOKEN));
    }

    Views views() {
        return views;
    }

    /** Has a command carried out, and recorded for good. */
    void record(CanvasCommand command) {
        var recorded = commands.send(command, "benchmark");
        if (recorded.stored().isEmpty()) {
            throw new IllegalStateException("nothing was recorded: " + recorded.decision());
        }
    }

    /** A version, as an answer reads it. */
    Canvas read(CanvasId canvas, int version) {
        var generation = views.current();
        var reference = Reference.number(version);
        return generation.inOneSnapshot(() -> Versions.of(generation, canvas, reference)
                .flatMap(versions -> versions.named(reference))
                .orElseThrow()
                .canvas());
    }

    HttpResponse<byte[]> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("GET " + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A connection to the same server that owes nothing to the application. */
    Connection connection() throws SQLException {
        return database.unpooled().getConnection();
    }

    JdbcClient sql() {
        return JdbcClient.create(database.unpooled());
    }

    /** Waits until the views show everything that was recorded, so that nothing measured next shares the machine with them. */
    void settle() {
        await("the views to catch up", () -> behind() == 0);
    }

    /** How many events are stored that the views do not show yet. */
    long behind() {
        return sql().sql("select (select count(*) from ledger.event) - (select count(*) from views_%d.event)"
                        .formatted(views.generation()))
                .query(Long.class)
                .single();
    }

    /** A condition to wait for. */
    interface Condition {
        boolean holds();
    }

    static void await(String what, Condition condition) {
        long deadline = System.nanoTime() + MOST_WAIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited too long for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        http.close();
        application.close();
    }
}
