package io.canvasledger.http.docs;

import io.canvasledger.canvas.Limits;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;

/** How much there may be of anything, said at the members that hold it: in the whole language a name means one thing. */
final class SchemaLimits {

    private SchemaLimits() {}

    static void put(String member, Schema<?> schema) {
        if (schema.get$ref() != null) {
            return;
        }
        switch (member) {
            case "title", "name" -> {
                schema.setMinLength(1);
                schema.setMaxLength(Limits.TITLE);
            }
            case "description", "rationale", "job" -> schema.setMaxLength(Limits.TEXT);
            case "tags" -> list(schema, Limits.TAGS, Limits.TAG);
            case "evidence" -> list(schema, Limits.EVIDENCE, Limits.REFERENCE);
            case "changes" -> schema.setMaxItems(Limits.CHANGES);
            case "snapshots" -> schema.setMaxItems(Limits.SNAPSHOTS);
            case "position" -> range(schema, 0, Limits.POSITION);
            case "intensity" -> range(schema, 1, 5);
            case "weight" -> range(schema, 0, 100);
            case "magnitude", "categoryMagnitude" -> range(schema, 0, 1);
            case "value" -> schema.setMinimum(BigDecimal.ZERO);
            case "currency" -> schema.setPattern("^[A-Z]{3}$");
            default -> {}
        }
    }

    private static void list(Schema<?> schema, int most, int longest) {
        if (schema.getItems() == null) {
            return;
        }
        schema.setMaxItems(most);
        schema.getItems().setMinLength(1);
        schema.getItems().setMaxLength(longest);
    }

    private static void range(Schema<?> schema, int least, int most) {
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
    }
}
