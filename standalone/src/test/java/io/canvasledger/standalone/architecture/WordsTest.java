package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the words of this code says of each what its type says of itself. */
class WordsTest {

    private static final Path PROJECT = Sources.project();
    private static final Path PAGE = PROJECT.resolve("docs/words.md");
    private static final Path WALKS = PROJECT.resolve("docs/architecture.md");
    private static final String CORE = "api-contracts";
    private static final List<String> AROUND_THE_CORE =
            List.of("event-store", "http-edge", "command-side", "query-side");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.\\w+(?:\\(\\w*\\))?)?`");
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:\\w+ |non-sealed )*?(?:class|record|enum|interface|@interface) (\\w+)",
            Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("(?:class|record|enum|interface) (\\w+)");
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.?])(?:\\s|$).*", Pattern.DOTALL);

    @Test
    void each_public_type_of_the_core_and_each_type_of_the_walks_is_a_word_with_one_meaning() throws IOException {
        var page = page();
        if (Boolean.getBoolean("words.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("the page is made of the Javadoc: write it with mvn -pl standalone -am test -Dtest=WordsTest"
                        + " -Dwords.write=true -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(page);
    }

    @Test
    void every_type_that_the_walks_name_is_there() {
        var declared = new TreeSet<String>();
        for (var source : Sources.ofMain()) {
            DECLARED.matcher(read(source)).results().forEach(it -> declared.add(it.group(1)));
        }

        assertThat(named()).hasSizeGreaterThan(20);
        assertThat(declared).containsAll(named());
    }

    private static String page() throws IOException {
        var core = new TreeMap<String, String>();
        for (var source : sources(CORE).values()) {
            if (read(source).contains("\npublic ") || named().contains(word(source))) {
                core.put(word(source), row(source));
            }
        }
        var around = new TreeMap<String, String>();
        for (var module : AROUND_THE_CORE) {
            sources(module).forEach((word, source) -> {
                if (named().contains(word)) {
                    assertThat(around.put(word, row(source)))
                            .as("%s means two things", word)
                            .isNull();
                }
            });
        }
        return """
                # The words of this code

                Each public type of the core, then each type around it that [the walks through the code](architecture.md) name, and the
                one thing its name means. Made of what the types say of themselves, and checked by the build; what people call things is
                in [vocabulary.md](vocabulary.md).

                | word of the core | meaning | package |
                | --- | --- | --- |
                """ + String.join("\n", core.values()) + """


                | word around the core | meaning | package |
                | --- | --- | --- |
                """ + String.join("\n", around.values()) + "\n";
    }

    /** What the page of the walks writes as code and is called as types are. */
    private static Set<String> named() {
        return NAME.matcher(read(WALKS))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sources of a module, or of all of them, by what they are called. */
    private static Map<String, Path> sources(String module) throws IOException {
        var sources = new TreeMap<String, Path>();
        try (var files = Files.walk(PROJECT.resolve(module))) {
            files.filter(it -> it.toString().endsWith(".java") && it.toString().contains("/src/main/java/"))
                    .forEach(it -> sources.put(word(it), it));
        }
        sources.remove("package-info");
        return sources;
    }

    private static String row(Path source) {
        var path = source.getParent().toString();
        var room = path.substring(path.indexOf("/io/canvasledger/") + "/io/canvasledger/".length())
                .replace('/', '.');
        return "| " + word(source) + " | " + meaning(source).replace("|", "\\|") + " | " + room + " |";
    }

    private static String word(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The first sentence said of the type that a file is named after. */
    private static String meaning(Path file) {
        var found = TYPE.matcher(read(file));
        assertThat(found.find() && found.group(2).equals(word(file)))
                .as("%s says what it is", word(file))
                .isTrue();
        var said = found.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
        return plain(SENTENCE.matcher(said).replaceFirst("$1"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:link|linkplain|code) #?([\\w.#]+)(?:\\([^)]*\\))?(?: ([^}]+))?\\}", "`$1`")
                .replaceAll("</?\\w+>", "");
    }
}
