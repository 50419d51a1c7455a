package io.canvasledger.refuse;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done: data, to be worded by whoever shows it.
 *
 * @param pointer the part of the request it is about: a JSON pointer such as {@code /changes/3/title} (empty for the whole
 *     document), {@code line 12} of a Markdown document, or both for Markdown inside JSON: {@code /snapshots/0/markdown, line
 *     12}; absent when it is about no part of the body
 * @param details what the reason's sentence needs, under the names its {@link Reason#details} lists; by alphabet
 */
public record Refusal(Reason reason, @Nullable String pointer, Map<String, Object> details) {

    public Refusal {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        if (!reason.details().containsAll(details.keySet())) {
            throw new IllegalArgumentException(reason + " has no details " + details.keySet());
        }
    }

    /** @param details names and values by turns */
    public static Refusal of(Reason reason, @Nullable String pointer, Object... details) {
        var named = new TreeMap<String, Object>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i].toString(), details[i + 1]);
        }
        return new Refusal(reason, pointer, named);
    }

    /** The same, about a part of something larger. */
    public Refusal within(String outer) {
        return about(pointer == null ? outer : outer + pointer);
    }

    /** The same, about another place. */
    public Refusal about(@Nullable String place) {
        return new Refusal(reason, place, details);
    }

    /** The details as they are told, by alphabet. */
    public Map<String, String> told() {
        return details.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, detail -> detail.getValue().toString(), (one, _) -> one, TreeMap::new));
    }
}
