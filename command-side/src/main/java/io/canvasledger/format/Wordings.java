package io.canvasledger.format;

import io.canvasledger.canvas.AttributeMapping;
import io.canvasledger.canvas.AttributeValue;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises values of typed attributes in the words of an item, where they can hardly mean anything else: a wording of {@code
 * snapshots/wordings.properties} as whole words of the title, or as a whole line or cell of the description. An attribute
 * of which two values are recognised stays unspecified.
 */
final class Wordings {

    private static final String RESOURCE = "/snapshots/wordings.properties";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A description holds lines, and within a table's cell parts; each may carry a label. */
    private static final Pattern PARTS = Pattern.compile("[\\n;]");

    private static final int SHORTEST_PLURAL = 4;

    private static final Wordings KNOWN = read();

    private final Map<Block, List<RecognisedWording>> byBlock = new EnumMap<>(Block.class);
    private final Set<String> negations;

    /** One way to write a value of an attribute, normalised. */
    record RecognisedWording(Block block, String attribute, Enum<?> value, String words) {}

    private Wordings(Set<String> negations) {
        this.negations = negations;
    }

    /** What the words of an item say about its attributes; null if nothing. */
    static @Nullable Attributes in(Block block, String title, @Nullable String description) {
        return KNOWN.recognise(block, title, description == null ? "" : description);
    }

    /** All there are. */
    static List<RecognisedWording> all() {
        return KNOWN.byBlock.values().stream().flatMap(List::stream).toList();
    }

    private @Nullable Attributes recognise(Block block, String title, String description) {
        var wordings = byBlock.getOrDefault(block, List.of());
        var parts = PARTS.splitAsStream(description).flatMap(Wordings::labelled).collect(Collectors.toSet());
        var titled = normal(title);
        if (Stream.of(titled.split(" ")).anyMatch(negations::contains)) {
            titled = "";
        }
        var found = new ArrayList<RecognisedWording>();
        for (var attribute :
                wordings.stream().map(RecognisedWording::attribute).distinct().toList()) {
            var ways = wordings.stream()
                    .filter(wording -> wording.attribute().equals(attribute))
                    .toList();
            var values = new ArrayList<RecognisedWording>(inTitle(ways, titled));
            ways.stream().filter(way -> parts.contains(way.words())).forEach(values::add);
            if (values.stream().map(RecognisedWording::value).distinct().count() == 1) {
                found.add(values.getFirst());
            }
        }
        return found.isEmpty() ? null : attributes(found);
    }

    /** The longest first: "dedicated personal assistance" is not also "personal assistance". */
    private static List<RecognisedWording> inTitle(List<RecognisedWording> ways, String title) {
        var left = " " + title + " ";
        var found = new ArrayList<RecognisedWording>();
        for (var way : ways) {
            var words = " " + way.words() + " ";
            if (left.contains(words)) {
                found.add(way);
                left = left.replace(words, " | ");
            }
        }
        return found;
    }

    /** "Type: subscription" is also "subscription". */
    private static Stream<String> labelled(String part) {
        int colon = part.indexOf(':');
        return colon < 0 ? Stream.of(normal(part)) : Stream.of(normal(part), normal(part.substring(colon + 1)));
    }

    private static Attributes attributes(List<RecognisedWording> found) {
        return Attributes.blank(found.getFirst().block()).map(new AttributeMapping() {
            @Override
            public <E extends Enum<E>> @Nullable E choice(String name, Class<E> list, @Nullable E chosen) {
                return value(name, list).findFirst().orElse(null);
            }

            @Override
            public <E extends Enum<E>> Set<E> choices(String name, Class<E> list, Set<E> chosen) {
                return value(name, list).collect(Collectors.toSet());
            }

            private <E extends Enum<E>> Stream<E> value(String name, Class<E> list) {
                return found.stream()
                        .filter(wording -> wording.attribute().equals(name))
                        .map(wording -> list.cast(wording.value()));
            }
        });
    }

    /** Words in lower case without accents, plurals or anything between them but one space. */
    static String normal(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() >= SHORTEST_PLURAL && word.endsWith("s")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .collect(Collectors.joining(" "));
    }

    private static Wordings read() {
        var lines = new Properties();
        try (var in = Objects.requireNonNull(Wordings.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var negations = new HashSet<>(list((String) Objects.requireNonNull(lines.remove("negations"), "negations")));
        var wordings = new Wordings(negations);
        for (var block : Block.values()) {
            wordings.learn(block, lines);
        }
        if (!lines.isEmpty()) {
            throw new IllegalStateException(RESOURCE + " has wordings of what is not there: " + lines.keySet());
        }
        return wordings;
    }

    private void learn(Block block, Properties lines) {
        var ways = new ArrayList<RecognisedWording>();
        for (var attribute : Attributes.blank(block).values()) {
            if (attribute instanceof AttributeValue.Choice choice) {
                for (var value : choice.from()) {
                    var key = block.name() + "." + choice.name() + "." + value.name();
                    if (lines.remove(key) instanceof String listed) {
                        list(listed)
                                .forEach(words -> ways.add(new RecognisedWording(block, choice.name(), value, words)));
                    }
                }
            }
        }
        ways.sort(Comparator.comparingInt((RecognisedWording way) -> way.words().length())
                .reversed());
        byBlock.put(block, ways);
    }

    private static List<String> list(String listed) {
        return Stream.of(listed.split(",")).map(Wordings::normal).toList();
    }
}
