package io.canvasledger.format;

import static io.canvasledger.match.Matched.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Note;
import io.canvasledger.refuse.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What tests say documents with: texts, and what was understood of them. */
final class Told {

    private Told() {}

    static ParsedDocument read(String type, String document) {
        return SnapshotFormats.read(type, document.getBytes(StandardCharsets.UTF_8), Note.NONE, ids(1));
    }

    static ParsedDocument.Dated markdown(String document) {
        return understood(read("text/markdown", document)).getFirst();
    }

    static ParsedDocument.Dated json(String document) {
        return understood(read("application/json", document)).getFirst();
    }

    static List<ParsedDocument.Dated> understood(ParsedDocument reading) {
        assertThat(reading).isInstanceOf(ParsedDocument.Understood.class);
        return ((ParsedDocument.Understood) reading).snapshots();
    }

    static List<Refusal> refused(String type, String document) {
        var reading = read(type, document);
        assertThat(reading).isInstanceOf(ParsedDocument.Refused.class);
        return ((ParsedDocument.Refused) reading).problems();
    }

    /** A revision of a real history; the ids of revision n begin at n thousand. */
    static ParsedDocument.Dated revision(String history, int number) {
        var name = "/histories/%s/%02d.md".formatted(history, number);
        try (var document = Told.class.getResourceAsStream(name)) {
            return understood(SnapshotFormats.read(
                            "text/markdown;charset=UTF-8", document.readAllBytes(), Note.NONE, ids(number * 1000L)))
                    .getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
