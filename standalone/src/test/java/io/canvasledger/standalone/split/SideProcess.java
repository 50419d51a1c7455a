package io.canvasledger.standalone.split;

import io.canvasledger.store.LedgerFixture;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One side of the ledger as a process of its own, with only its own module on its class path. */
final class SideProcess implements AutoCloseable {

    static final String TOKEN = "a-token-only-the-owner-knows";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> OTHER_SIDE =
            Map.of("command-side", "query-side", "query-side", "command-side");

    /** An answer: its status, and its body if that is JSON. */
    record Answer(int status, JsonNode body) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final int port;

    private SideProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param module {@code command-side} or {@code query-side}
     * @param log where everything it says goes
     */
    static SideProcess start(String module, String main, LedgerFixture ledger, Path log) throws IOException {
        int port = freePort();
        var command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPathWithout(OTHER_SIDE.get(module)),
                main,
                "--server.address=127.0.0.1",
                "--server.port=" + port);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createDirectories(log).resolve(port + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL",
                        ledger.database().url(),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "",
                        "CANVASLEDGER_ACCESS_OWNER_TOKEN",
                        TOKEN));
        return new SideProcess(builder.start(), port);
    }

    private static String classPathWithout(String module) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(File.separator + module + File.separator)
                        && !entry.contains(File.separator + "standalone" + File.separator)
                        && !Path.of(entry).getFileName().toString().startsWith(module + "-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean ready() {
        try {
            return process.isAlive() && get("/actuator/health/readiness").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer post(String path, String body, String... headers) throws IOException {
        var request = request(path).POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
