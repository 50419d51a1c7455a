package io.canvasledger.standalone.release;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final String PATH = "/path";
    /** Where as much flowed, the order says nothing: such a list is one difference, to be judged as a whole. */
    private static final String FLOWS = "/flows";

    static List<Difference> between(JsonNode was, JsonNode is) {
        var found = new ArrayList<Difference>();
        compare("", was, is, found);
        return found;
    }

    private static void compare(String place, JsonNode was, JsonNode is, List<Difference> found) {
        if (was.isObject() && is.isObject()) {
            was.properties()
                    .forEach(it -> compare(place + "/" + it.getKey(), it.getValue(), is.path(it.getKey()), found));
        } else if (place.endsWith(FLOWS) && !list(place + "/*", was, is).isEmpty()) {
            found.add(new Difference(place, was.toString(), is.toString()));
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            compare(place + "/*", strands(place, was), strands(place, is), found);
            if (!begun(place, was).equals(begun(place, is))) {
                found.add(new Difference(place, was.toString(), is.toString()));
            }
        } else if (!same(was, is)) {
            found.add(new Difference(place, was.toString(), is.toString()));
        }
    }

    private static List<Difference> list(String place, JsonNode was, JsonNode is) {
        var found = new ArrayList<Difference>();
        if (was.size() == is.size()) {
            compare(place, was.valueStream().toList(), is.valueStream().toList(), found);
        } else {
            found.add(new Difference(place, was.toString(), is.toString()));
        }
        return found;
    }

    private static void compare(String place, List<JsonNode> was, List<JsonNode> is, List<Difference> found) {
        for (int i = 0; i < was.size(); i++) {
            compare(place, was.get(i), is.get(i), found);
        }
    }

    /** As they came; those of a path by what they are about, so that another order is one difference and hides no other. */
    private static List<JsonNode> strands(String place, JsonNode list) {
        return place.equals(PATH)
                ? list.valueStream()
                        .sorted(Comparator.comparing(Difference::about))
                        .toList()
                : list.valueStream().toList();
    }

    private static List<String> begun(String place, JsonNode list) {
        return place.equals(PATH) ? list.valueStream().map(Difference::about).toList() : List.of();
    }

    private static String about(JsonNode strand) {
        return strand.at("/steps/0/event/id").asString("") + strand.path("subject") + strand.path("item");
    }

    static boolean same(JsonNode was, JsonNode is) {
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
