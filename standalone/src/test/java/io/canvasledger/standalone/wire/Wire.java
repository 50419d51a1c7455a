package io.canvasledger.standalone.wire;

import io.canvasledger.standalone.contract.RunningLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection of one request, which sends what it is given and no more. */
public final class Wire {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 30_000;

    private Wire() {}

    /** What came back. */
    public record WireAnswer(int status, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(), List.of()));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public WireAnswer unpacked() {
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new WireAnswer(status, headers, plain.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Such as {@code 400 /problems/invalid-request NOT_UTF_8}. */
        public String problem() {
            var json = json();
            return "%d %s %s"
                    .formatted(
                            status,
                            json.path("type").asString(""),
                            json.at("/errors/0/reason").asString(""));
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public static WireAnswer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    /** @param headers names and values by turns, beside those that every request needs */
    public static WireAnswer send(String method, String path, byte[] body, String... headers) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: ledger.example:8443\r\n");
        head.append("Authorization: Bearer ").append(RunningLedger.TOKEN).append("\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return raw(request.toByteArray());
    }

    /** Sends these bytes, then nothing more. */
    static WireAnswer raw(byte[] request) {
        try (var socket =
                new Socket(RunningLedger.uri().getHost(), RunningLedger.uri().getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return told(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireAnswer told(byte[] answer) {
        int end = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        var lines = new String(answer, 0, Math.max(end, 0), StandardCharsets.ISO_8859_1).split("\r\n");
        var headers = new LinkedHashMap<String, List<String>>();
        for (var line : Arrays.asList(lines).subList(1, lines.length)) {
            var parts = line.split(": ?", 2);
            headers.merge(
                    parts[0].toLowerCase(),
                    List.of(parts[1]),
                    (a, b) -> List.of(String.join(", ", a), String.join(", ", b)));
        }
        return new WireAnswer(
                Integer.parseInt(lines[0].split(" ")[1]), headers, Arrays.copyOfRange(answer, end + 4, answer.length));
    }
}
