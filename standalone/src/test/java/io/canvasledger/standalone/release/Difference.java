package io.canvasledger.standalone.release;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One place where an answer is not as it was. Members that have come are no difference: clients are told to pass over
 * them, and the contract's own test sees them. Numbers may differ by a rounding.
 *
 * @param place a JSON pointer in which every index is {@code *}
 */
record Difference(String place, String was, String is) {

    private static final double ROUNDING = 1e-9;

    static List<Difference> between(JsonNode was, JsonNode is) {
        var found = new ArrayList<Difference>();
        compare("", was, is, found);
        return found;
    }

    private static void compare(String place, JsonNode was, JsonNode is, List<Difference> found) {
        if (was.isObject() && is.isObject()) {
            was.properties()
                    .forEach(it -> compare(place + "/" + it.getKey(), it.getValue(), is.path(it.getKey()), found));
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                compare(place + "/*", was.get(i), is.get(i), found);
            }
        } else if (!same(was, is)) {
            found.add(new Difference(place, was.toString(), is.toString()));
        }
    }

    private static boolean same(JsonNode was, JsonNode is) {
        return was.isNumber() && is.isNumber() ? Math.abs(was.asDouble() - is.asDouble()) <= ROUNDING : was.equals(is);
    }

    @Override
    public String toString() {
        return "%s was %s and is %s".formatted(place, brief(was), is.isEmpty() ? "absent" : brief(is));
    }

    private static String brief(String json) {
        return json.length() <= 300 ? json : json.substring(0, 300) + "…";
    }
}
