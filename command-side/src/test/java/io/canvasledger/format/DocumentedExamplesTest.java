package io.canvasledger.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canvasledger.change.Snapshot.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/snapshots.md, read as a reader would send them. */
class DocumentedExamplesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("^```(json|markdown)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void every_json_example_is_understood() throws IOException {
        assertThat(examples("json")).hasSize(3).allSatisfy(example -> assertThat(
                        Told.understood(Told.read("application/json", example)))
                .allSatisfy(dated -> assertThat(dated.unmapped()).isEmpty())
                .isNotEmpty());
    }

    @Test
    void the_markdown_example_gives_the_items_it_is_said_to_give() throws IOException {
        assertThat(Told.markdown(examples("markdown").getFirst()).snapshot().statements())
                .extracting(Statement::title, Statement::description, Statement::tags)
                .containsExactly(
                        tuple("Farmers", "in hill country\nown less than 50 ha", List.of("countryside")),
                        tuple("Gardeners", "", List.of("countryside")),
                        tuple("Boutiques", "Rôle: remise de l'offre", List.of()));
    }

    private static List<String> examples(String language) throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("../docs/snapshots.md")))
                .results()
                .filter(example -> example.group(1).equals(language))
                .map(example -> example.group(2))
                .toList();
    }
}
