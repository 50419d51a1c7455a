package io.canvasledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.format.ParsedDocument.Refused;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoBlockTest {

    @ParameterizedTest
    @ValueSource(strings = {"# Notes de réunion\n- penser au miel", "just words", ""})
    void a_document_that_names_no_block_is_refused_rather_than_taken_for_an_empty_canvas(String markdown) {
        var reading = SnapshotFormats.read(
                "text/markdown",
                markdown.getBytes(StandardCharsets.UTF_8),
                Note.NONE,
                () -> new ItemId(new UUID(0, 1)));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                .singleElement()
                .extracting(Refusal::reason)
                .isEqualTo(Reason.FORMAT_UNKNOWN));
    }
}
