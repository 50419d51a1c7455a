package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.review.ReviewQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/reviews.md has each question by its id, in the order in which they are asked, in the words in which they are asked. */
class QuestionsPageTest {

    private static final Questions ENGLISH = Questions.in(Locale.ENGLISH);
    private static final Questions FRENCH = Questions.in(Locale.FRENCH);

    @ParameterizedTest
    @EnumSource
    void the_page_asks_what_the_product_asks_under_the_same_ids_in_the_same_order(CanvasKind kind) throws IOException {
        var asked = ReviewQuestion.of(kind).stream()
                .map(question ->
                        "| `%s` | %s | %s |".formatted(question.id(), ENGLISH.ask(question), FRENCH.ask(question)))
                .toList();

        assertThat(Files.readAllLines(Path.of("../docs/reviews.md")))
                .filteredOn(line -> line.startsWith("| `" + kind + "."))
                .containsExactlyElementsOf(asked);
    }
}
