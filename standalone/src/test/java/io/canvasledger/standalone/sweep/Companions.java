package io.canvasledger.standalone.sweep;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which attributes go with which: a technique is for upselling, an intensity is of something immaterial. */
final class Companions {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Companions() {}

    /** Takes out what could not stand beside the rest. */
    static void agree(ObjectNode typed) {
        switch (typed.get("block").asString()) {
            case "CUSTOMER_RELATIONSHIPS" -> {
                if (!typed.path("motive").asString("").equals("UPSELLING")) {
                    typed.remove("technique");
                }
            }
            case "REVENUE_STREAMS" -> {
                if (typed.path("type").asString("").equals("IMMATERIAL")) {
                    typed.remove(List.of("amount", "price"));
                } else {
                    typed.remove(List.of("immaterial", "intensity"));
                }
            }
            case "COST_STRUCTURE" -> typed.remove(typed.has("immaterial") ? "amount" : "intensity");
            default -> {}
        }
        typed.properties()
                .removeIf(it -> it.getValue().isArray() && it.getValue().isEmpty());
    }

    /** The attributes without which this one may not stand alone. */
    static ObjectNode of(String block, String attribute) {
        var typed = NODES.objectNode().put("block", block);
        switch (block + "." + attribute) {
            case "CUSTOMER_RELATIONSHIPS.technique" -> typed.put("motive", "UPSELLING");
            case "REVENUE_STREAMS.immaterial", "REVENUE_STREAMS.intensity" -> typed.put("type", "IMMATERIAL");
            case "COST_STRUCTURE.intensity" -> typed.put("immaterial", "STRESS");
            default -> {}
        }
        return typed;
    }

    /** A value of this type; {@code values} are those of a closed list. */
    static JsonNode value(String type, List<String> values, Random random) {
        return switch (type) {
            case "CHOICE" -> NODES.stringNode(values.get(random.nextInt(values.size())));
            case "TEXT" -> NODES.stringNode("Texte " + random.nextInt(9));
            case "NUMBER" -> NODES.numberNode(1 + random.nextInt(5));
            case "AMOUNT" -> {
                var amount =
                        NODES.objectNode().put("value", random.nextInt(900) + 1).put("currency", "EUR");
                var period =
                        List.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "").get(random.nextInt(6));
                yield period.isEmpty() ? amount : amount.put("per", period);
            }
            default -> throw new IllegalStateException("The sweep does not know how to make a value of type " + type);
        };
    }
}
