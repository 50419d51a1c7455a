package io.canvasledger.standalone.release;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may have become of what was told at one place, both as JSON: the smaller the better. */
@FunctionalInterface
interface Became {

    JsonMapper JSON = new JsonMapper();

    double ROUNDING = 1e-12;
    Comparator<JsonNode> FLOWS = Comparator.comparing(
            it -> it.path("from").asString("") + ">" + it.path("to").asString(""));

    boolean covers(String was, String is);

    /** @param pattern matches what was told, an arrow {@code =>}, and what is told, whole */
    static Became words(String pattern) {
        var words = Pattern.compile(pattern);
        return (was, is) -> words.matcher(was + " => " + is).matches();
    }

    /**
     * A list that lost some of its relationships' shifts and kept the others, in their order; of these nothing but the sentence
     * may be another.
     */
    static Became fewerShifts(BiPredicate<String, String> sentence) {
        return (was, is) -> {
            var rest = list(is).iterator();
            var next = rest.hasNext() ? rest.next() : null;
            for (var old : list(was)) {
                if (next != null && old.at("/event/id").equals(next.at("/event/id"))) {
                    var differences = Difference.between(old, next);
                    if (!differences.stream()
                            .allMatch(it -> it.place().equals("/sentence") && sentence.test(it.was(), it.is()))) {
                        return false;
                    }
                    next = rest.hasNext() ? rest.next() : null;
                } else if (!old.at("/event/kind").asString().equals("RELATIONSHIP_SHIFTED")) {
                    return false;
                }
            }
            return next == null;
        };
    }

    /** The same flows, the largest first, without those that were no more than a last digit. */
    static Became withoutRounding() {
        return (was, is) -> {
            var left = list(was).stream()
                    .filter(it -> it.get("share").asDouble() > ROUNDING)
                    .sorted(FLOWS)
                    .toList();
            var told = list(is).stream().sorted(FLOWS).toList();
            return left.size() == told.size()
                    && IntStream.range(0, left.size())
                            .allMatch(i ->
                                    Difference.between(left.get(i), told.get(i)).isEmpty()
                                            && left.get(i).size() == told.get(i).size())
                    && IntStream.range(1, told.size())
                            .allMatch(i -> list(is).get(i - 1).get("share").asDouble()
                                    >= list(is).get(i).get("share").asDouble());
        };
    }

    /** The same strands, in the order of the versions they began in. */
    static Became inOrderOfBeginning() {
        return (was, is) -> begun(is).equals(begun(is).stream().sorted().toList())
                && sorted(was).equals(sorted(is));
    }

    private static List<Integer> begun(String path) {
        return list(path).stream()
                .map(strand -> strand.at("/steps/0/version").asInt())
                .toList();
    }

    private static List<String> sorted(String path) {
        return list(path).stream()
                .map(strand -> strand.at("/steps/0/event/id").asString() + strand.path("subject") + strand.path("item"))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<JsonNode> list(String json) {
        return JSON.readTree(json).valueStream().toList();
    }
}
