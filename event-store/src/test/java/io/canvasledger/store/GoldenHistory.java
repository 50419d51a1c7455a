package io.canvasledger.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A history that is never edited, as stored: every kind of event, on two canvases. What is made of it, and kept beside it, is
 * compared with what was made of it before.
 */
public final class GoldenHistory {

    private static final JsonMapper JSON = new JsonMapper();

    private GoldenHistory() {}

    /** The events as the store gives them to whoever reads it. */
    public static List<GenericDomainEventEntry<String>> entries() {
        return rows().stream()
                .map(row -> new GenericDomainEventEntry<>(
                        text(row, "stream_type"),
                        text(row, "stream"),
                        row.get("sequence").asLong(),
                        text(row, "event_id"),
                        text(row, "recorded_at"),
                        text(row, "payload_type"),
                        text(row, "payload_revision"),
                        text(row, "payload"),
                        text(row, "metadata")))
                .toList();
    }

    /** Puts the rows into an empty ledger. */
    public static void store(JdbcClient jdbc) {
        for (var row : rows()) {
            jdbc.sql("""
                    insert into ledger.event (event_id, stream, sequence, stream_type, recorded_at, payload_type,
                        payload_revision, payload, metadata)
                    values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)""")
                    .params(
                            UUID.fromString(text(row, "event_id")),
                            text(row, "stream"),
                            row.get("sequence").asLong(),
                            text(row, "stream_type"),
                            OffsetDateTime.parse(text(row, "recorded_at")),
                            text(row, "payload_type"),
                            text(row, "payload_revision"),
                            text(row, "payload"),
                            text(row, "metadata"))
                    .update();
        }
    }

    private static String text(JsonNode row, String member) {
        return row.get(member).asString();
    }

    private static List<JsonNode> rows() {
        var resource = Objects.requireNonNull(GoldenHistory.class.getResourceAsStream("/golden/history.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
