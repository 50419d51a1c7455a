package io.canvasledger.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.change.Change;
import io.canvasledger.http.json.JsonFault;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import io.canvasledger.store.json.CanvasJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A value that JSON itself cannot carry into an attribute is told with those it can. */
class UnreadableAttributesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new CanvasJson()).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CUSTOMER_SEGMENTS | market | B2B, B2C, INTERNAL",
                "CUSTOMER_SEGMENTS | payment | PAYING, SUBSIDISED",
                "CUSTOMER_RELATIONSHIPS | motive | ACQUISITION, RETENTION, UPSELLING",
                "CUSTOMER_RELATIONSHIPS | technique | UPSELL, CROSS_SELL, BUNDLE",
                "CHANNELS | reach | DIRECT, INDIRECT",
                "REVENUE_STREAMS | recurrence | ONE_OFF, RECURRING",
                "REVENUE_STREAMS | immaterial | SATISFACTION, RECOGNITION, BELONGING, SECURITY",
                "KEY_ACTIVITIES | kind | PRODUCTION, PROBLEM_SOLVING, PLATFORM",
                "COST_STRUCTURE | behaviour | FIXED, VARIABLE"
            })
    void an_unknown_value_is_told_with_its_place_and_the_values_there_are(
            String block, String attribute, String allowed) {
        var fault = fault(Attributes.class, """
                {"block": "%s", "%s": "LOVE"}""".formatted(block, attribute));

        assertThat(fault.reason()).isEqualTo(Reason.VALUE_UNKNOWN);
        assertThat(fault.pointer()).isEqualTo("/" + attribute);
        assertThat(fault.told()).containsEntry("allowed", allowed);
    }

    @Test
    void one_of_several_values_is_told_with_its_place_among_them() {
        var fault = fault(Attributes.class, """
                {"block": "CHANNELS", "phases": ["PURCHASE", "LOVE"]}""");

        assertThat(fault.pointer()).isEqualTo("/phases/1");
        assertThat(fault.told().get("allowed")).startsWith("AWARENESS, EVALUATION");
    }

    @Test
    void the_kinds_of_changes_and_the_blocks_are_told_too() {
        assertThat(fault(Attributes.class, "{\"block\": \"SHOPS\"}").told().get("allowed"))
                .contains("CHANNELS", "COST_STRUCTURE", "CUSTOMER_RELATIONSHIPS");
        assertThat(fault(Change.class, "{\"kind\": \"SING\"}").told().get("allowed"))
                .contains("ADD_ITEM", "SHIFT_RELATIONSHIP");
    }

    private static Refusal fault(Class<?> type, String json) {
        return JsonFault.of(catchThrowableOfType(JacksonException.class, () -> JSON.readValue(json, type)));
    }
}
