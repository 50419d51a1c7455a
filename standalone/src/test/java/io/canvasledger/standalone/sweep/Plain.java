package io.canvasledger.standalone.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON as sorted maps, lists and strings, so that what says the same is equal: 40 and 40.0, members in any order. */
final class Plain {

    private Plain() {}

    static @Nullable Object of(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isObject()) {
            var map = new TreeMap<String, @Nullable Object>();
            value.properties().forEach(it -> map.put(it.getKey(), of(it.getValue())));
            return map;
        }
        if (value.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            value.forEach(it -> list.add(of(it)));
            return list;
        }
        return value.isNumber() ? number(value.decimalValue()) : value.asString();
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** What is typed about an item: any number of values is a set, and typed with nothing is not typed. */
    static @Nullable Map<String, Object> attributes(@Nullable JsonNode told) {
        var map = new TreeMap<String, Object>();
        if (told != null && told.isObject()) {
            told.properties().forEach(it -> {
                var value = of(it.getValue());
                if (value instanceof List<?> list) {
                    value = list.stream()
                            .map(String::valueOf)
                            .distinct()
                            .sorted()
                            .toList();
                }
                if (value != null && !List.of().equals(value) && !it.getKey().equals("block")) {
                    map.put(it.getKey(), value);
                }
            });
        }
        return map.isEmpty() ? null : map;
    }

    /** An item as far as it says something: without its id. */
    static Map<String, Object> item(JsonNode told) {
        var item = new TreeMap<String, Object>();
        for (var member : List.of("block", "title", "description", "position", "standing")) {
            put(item, member, of(told.get(member)));
        }
        put(item, "attributes", attributes(told.get("attributes")));
        var tags = told.get("tags");
        item.put(
                "tags",
                tags == null
                        ? List.of()
                        : tags.valueStream().map(JsonNode::asString).distinct().toList());
        return item;
    }

    static void put(Map<String, Object> item, String member, @Nullable Object value) {
        if (value == null || value.equals("")) {
            item.remove(member);
        } else {
            item.put(member, value);
        }
    }
}
