package io.canvasledger.refuse;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done: data, to be worded by whoever shows it.
 *
 * @param place the part of the request it is about
 * @param details what the reason's sentence needs, under the names its {@link Reason#details} lists; by alphabet
 */
public record Refusal(Reason reason, Place place, Map<String, Object> details) {

    public Refusal {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        if (!reason.details().containsAll(details.keySet())) {
            throw new IllegalArgumentException(reason + " has no details " + details.keySet());
        }
    }

    /**
     * @param pointer a JSON pointer into the body; absent when it is about no part of the body
     * @param details names and values by turns
     */
    public static Refusal of(Reason reason, @Nullable String pointer, Object... details) {
        var named = named(details);
        return new Refusal(reason, pointer == null ? Place.outsideBody(named) : new Place.Pointer(pointer), named);
    }

    /** @param details names and values by turns */
    public static Refusal at(Place place, Reason reason, Object... details) {
        return new Refusal(reason, place, named(details));
    }

    private static Map<String, Object> named(Object... details) {
        var named = new TreeMap<String, Object>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i].toString(), details[i + 1]);
        }
        return named;
    }

    /** The same, about a part of something larger. */
    public Refusal within(Place outer) {
        return about(outer.holding(place));
    }

    /** The same, about another place. */
    public Refusal about(Place other) {
        return new Refusal(reason, other, details);
    }

    /** The place as clients are told it: see {@link Place#inBody}. */
    public @Nullable String pointer() {
        return place.inBody();
    }

    /**
     * A figure among the details.
     *
     * @throws IllegalArgumentException if there is no whole number of that name
     */
    public int number(String detail) {
        if (details.get(detail) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(reason + " has no number " + detail);
    }

    /** The details as they are told, by alphabet. */
    public Map<String, String> told() {
        return details.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, detail -> detail.getValue().toString(), (one, _) -> one, TreeMap::new));
    }
}
