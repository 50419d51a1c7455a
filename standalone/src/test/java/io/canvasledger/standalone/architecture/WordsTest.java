package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the words of this code says of each what its type says of itself. */
class WordsTest {

    private static final Path PROJECT = Sources.project();
    private static final Path PAGE = PROJECT.resolve("docs/words.md");
    private static final Path CORE = PROJECT.resolve("api-contracts/src/main/java");
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public (?:\\w+ |non-sealed )*?(?:class|record|enum|interface|@interface) (\\w+)",
            Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.?])(?:\\s|$).*", Pattern.DOTALL);

    @Test
    void each_public_type_of_the_core_is_a_word_with_one_meaning() throws IOException {
        var page = page();
        if (Boolean.getBoolean("words.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("the page is made of the Javadoc: write it with mvn -pl standalone -am test -Dtest=WordsTest"
                        + " -Dwords.write=true -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(page);
    }

    private static String page() throws IOException {
        var words = new TreeMap<String, String>();
        try (var files = Files.walk(CORE)) {
            files.filter(it -> it.toString().endsWith(".java")).forEach(file -> meaning(file)
                    .ifPresent(meaning -> assertThat(words.put(word(file), row(file, meaning)))
                            .as("%s means two things", word(file))
                            .isNull()));
        }
        return """
                # The words of this code

                Each public type of the core, and the one thing its name means. Made of what the types say of themselves, and
                checked by the build; what people call things is in [vocabulary.md](vocabulary.md).

                | word | meaning | package |
                | --- | --- | --- |
                """ + String.join("\n", words.values()) + "\n";
    }

    private static String row(Path file, String meaning) {
        var room =
                CORE.relativize(file).getParent().toString().replace('/', '.').replace("io.canvasledger.", "");
        return "| " + word(file) + " | " + meaning.replace("|", "\\|") + " | " + room + " |";
    }

    private static String word(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The first sentence said of the type that a file is named after; empty when nobody outside sees it. */
    private static Optional<String> meaning(Path file) {
        try {
            var source = Files.readString(file);
            var found = TYPE.matcher(source);
            if (found.find() && found.group(2).equals(word(file))) {
                var said = found.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
                return Optional.of(plain(SENTENCE.matcher(said).replaceFirst("$1")));
            }
            assertThat(source)
                    .as("a public type says what it is")
                    .doesNotContainPattern("(?m)^public .*(class|record|enum|interface) " + word(file) + "\\b");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:link|linkplain|code) #?([\\w.#]+)(?:\\([^)]*\\))?(?: ([^}]+))?\\}", "`$1`")
                .replaceAll("</?\\w+>", "");
    }
}
