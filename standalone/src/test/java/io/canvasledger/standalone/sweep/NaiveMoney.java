package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What comes in and goes out of a canvas, in money and otherwise, summed up the plain way. */
final class NaiveMoney {

    private static final Map<String, Integer> A_YEAR =
            Map.of("DAY", 365, "WEEK", 52, "MONTH", 12, "QUARTER", 4, "YEAR", 1);

    private NaiveMoney() {}

    /** Holds the money and the immaterial entries that figures tell against those of a canvas. */
    static void assertMoney(JsonNode figures, NaiveCanvas canvas, String what) {
        assertThat(told(figures.get("revenue"), figures.get("received")))
                .as("received, %s", what)
                .isEqualTo(summed(canvas, "REVENUE_STREAMS"));
        assertThat(told(figures.get("costs"), figures.get("given")))
                .as("given, %s", what)
                .isEqualTo(summed(canvas, "COST_STRUCTURE"));
    }

    private static Map<String, BigDecimal> told(JsonNode money, JsonNode immaterial) {
        var told = new TreeMap<String, BigDecimal>();
        add(told, "items", money.get("items").decimalValue());
        add(told, "without amount", money.get("withoutAmount").decimalValue());
        money.get("totals").forEach(it -> {
            add(
                    told,
                    "a year in " + it.get("currency").asString(),
                    it.get("perYear").decimalValue());
            add(
                    told,
                    "once in " + it.get("currency").asString(),
                    it.get("oneOff").decimalValue());
        });
        immaterial.forEach(it -> List.of("count", "rated", "intensity")
                .forEach(member -> add(
                        told,
                        it.get("kind").asString() + " " + member,
                        it.get(member).decimalValue())));
        return plain(told);
    }

    private static Map<String, BigDecimal> summed(NaiveCanvas canvas, String block) {
        var sums = new TreeMap<String, BigDecimal>();
        canvas.itemsOf(block).map(canvas::attributes).forEach(it -> {
            boolean felt =
                    block.equals("COST_STRUCTURE") ? it.containsKey("immaterial") : "IMMATERIAL".equals(it.get("type"));
            if (felt) {
                var kind = it.getOrDefault("immaterial", "UNSPECIFIED") + " ";
                add(sums, kind + "count", BigDecimal.ONE);
                if (it.get("intensity") instanceof String intensity) {
                    add(sums, kind + "rated", BigDecimal.ONE);
                    add(sums, kind + "intensity", new BigDecimal(intensity));
                }
            } else {
                add(sums, "items", BigDecimal.ONE);
                if (it.get("amount") instanceof Map<?, ?> amount) {
                    amount(sums, amount);
                } else {
                    add(sums, "without amount", BigDecimal.ONE);
                }
            }
        });
        return plain(sums);
    }

    private static void amount(Map<String, BigDecimal> sums, Map<?, ?> amount) {
        var value = new BigDecimal(String.valueOf(amount.get("value")));
        var currency = amount.get("currency");
        if (amount.get("per") instanceof String per) {
            add(sums, "a year in " + currency, value.multiply(BigDecimal.valueOf(A_YEAR.get(per))));
        } else {
            add(sums, "once in " + currency, value);
        }
    }

    private static void add(Map<String, BigDecimal> sums, String what, BigDecimal much) {
        sums.merge(what, much, BigDecimal::add);
    }

    /** A sum of nothing says as much as none. */
    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
        sums.values().removeIf(it -> it.signum() == 0);
        sums.replaceAll((_, sum) -> sum.stripTrailingZeros());
        return sums;
    }
}
