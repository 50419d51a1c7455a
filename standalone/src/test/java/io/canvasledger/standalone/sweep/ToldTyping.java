package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.standalone.sweep.Terms.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a sentence says of a change of typed attributes: each attribute that differs, by its name in the language asked for, with
 * what it was and what it is, in the order of the vocabulary; and none that stayed.
 */
final class ToldTyping {

    private static final Pattern BEFORE_PARTS = Pattern.compile("^[^:;]*:\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\u00a0\\u202f]*;\\s*");

    private final Terms terms;
    private final WrittenHistory history;

    /** @param terms in the language of the sentences */
    ToldTyping(Terms terms, WrittenHistory history) {
        this.terms = terms;
        this.history = history;
    }

    /** Checks the sentence of what was told, if it tells of typing; {@code event} is the member that holds the event. */
    void check(JsonNode told, String event) {
        check(told.get("sentence").asString(), told.get(event));
    }

    /** Checks the sentence of an event, if it tells of typing. */
    void check(String sentence, JsonNode event) {
        var edit = event.path("attributes");
        if (edit.isMissingNode() || edit.isNull()) {
            return;
        }
        var before = Plain.attributes(edit.get("before"));
        var after = Plain.attributes(edit.get("after"));
        var expected = new ArrayList<List<String>>();
        // Between two blocks: what begins in the new one, then what ends in the old.
        var began = edit.at("/after/block").asString("");
        var ended = edit.at("/before/block").asString("");
        for (var block :
                Stream.of(began, ended).filter(it -> !it.isEmpty()).distinct().toList()) {
            for (var attribute : terms.attributes(block)) {
                expected.addAll(parts(
                        attribute,
                        block.equals(ended) ? value(before, attribute.name()) : null,
                        block.equals(began) ? value(after, attribute.name()) : null));
            }
        }
        var parts = List.of(SEPARATOR.split(
                BEFORE_PARTS.matcher(sentence.replaceFirst("\\.$", "")).replaceFirst("")));
        assertThat(parts).as("“%s” for %s", sentence, edit).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(parts.get(i))
                    .as("“%s” for %s", sentence, edit)
                    .containsIgnoringCase(expected.get(i).getFirst());
            assertThat(parts.get(i)).as("“%s” for %s", sentence, edit).containsSubsequence(expected.get(i));
        }
    }

    private static @Nullable Object value(@Nullable Map<String, Object> attributes, String name) {
        return attributes == null ? null : attributes.get(name);
    }

    /** For each part of a sentence that an attribute gives rise to: the words it holds, in order. */
    private List<List<String>> parts(Attribute attribute, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        if (attribute.type().equals("SEGMENTS")) {
            return Stream.of(titles(after, before), titles(before, after))
                    .filter(it -> !it.isEmpty())
                    .toList();
        }
        var words = new ArrayList<String>();
        boolean turned = attribute.name().equals("motive") && before != null && after != null;
        if (!turned) {
            words.add(attribute.label());
        }
        words.addAll(words(attribute, before));
        words.addAll(words(attribute, after));
        if (turned) {
            // Told with an article and without what it is of: “l’acquisition”, not “acquisition de clients”.
            words.replaceAll(it -> it.split(" ")[0]);
        }
        return List.of(words);
    }

    /** Of the segments in the one that are not in the other. */
    private List<String> titles(@Nullable Object some, @Nullable Object others) {
        var left = new ArrayList<>(some instanceof List<?> list ? list : List.of());
        left.removeAll(others instanceof List<?> list ? list : List.of());
        return left.stream().map(it -> history.title(String.valueOf(it))).toList();
    }

    private static List<String> words(Attribute attribute, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several ->
                several.stream().flatMap(it -> words(attribute, it).stream()).toList();
            case Map<?, ?> amount -> List.of(String.valueOf(amount.get("value")));
            default -> List.of(attribute.label(String.valueOf(value)));
        };
    }
}
