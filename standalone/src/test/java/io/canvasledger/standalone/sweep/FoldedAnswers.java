package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the naive fold can say of an answer, whichever way its versions were named. */
final class FoldedAnswers {

    private final WrittenHistory history;
    private final Asked asked;
    private final NaiveStory story;
    private final NaiveDays days;

    FoldedAnswers(WrittenHistory history, Asked asked) {
        this.history = history;
        this.asked = asked;
        story = NaiveStory.of(history);
        days = NaiveDays.of(history);
    }

    /** @param values of the parameters that were sent */
    void check(String operation, Map<String, String> values, JsonNode answer) {
        var what = "%s, %s of %s".formatted(history, operation, values);
        switch (operation) {
            case "getCanvas" ->
                assertThat(Answers.canvas(answer))
                        .as(what)
                        .isEqualTo(version(values, "at").told());
            case "getFigures" -> {
                FoldedMixes.assertMixes(answer, version(values, "at"), what);
                NaiveMoney.assertMoney(answer, version(values, "at"), what);
            }
            case "getDiff" ->
                assertThat(NaiveDiff.told(answer))
                        .as(what)
                        .isEqualTo(NaiveDiff.between(version(values, "from"), version(values, "to")));
            case "getRelationshipShift" -> {
                var tally = new Tally();
                FoldedMixes.assertShift(
                        answer, Pair.of(history, number(values, "from"), number(values, "to")), story, history, tally);
                tally.close();
            }
            case "getFiguresSeries", "getRelationshipSeries" ->
                answer.get("points")
                        .forEach(it -> FoldedMixes.assertMixes(it, values.get("segment"), point(answer, it), what));
            default -> {}
        }
    }

    private NaiveCanvas point(JsonNode series, JsonNode point) {
        return series.get("by").asString().equals("EFFECTIVE")
                ? days.on(LocalDate.parse(point.get("effectiveOn").asString())).canvas()
                : history.versions.get(point.get("version").asInt());
    }

    private NaiveCanvas version(Map<String, String> values, String parameter) {
        return history.versions.get(number(values, parameter));
    }

    private int number(Map<String, String> values, String parameter) {
        return asked.meant(values.getOrDefault(parameter, "head"));
    }
}
