package io.canvasledger.format;

import io.canvasledger.format.SnapshotProblem.Code;
import io.canvasledger.http.json.JsonFault;
import java.util.ArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Says in this package's words what Jackson could not read in typed attributes. */
final class AttributeProblem {

    private AttributeProblem() {}

    /** @param pointer where the attributes stand */
    static void of(JacksonException unreadable, String pointer, Problems problems) {
        var fault = JsonFault.of(unreadable);
        var details = new ArrayList<Object>();
        // Lines are those of the attributes alone, which nobody has sent.
        fault.details().forEach((name, value) -> {
            if (!name.equals("line") && !name.equals("column")) {
                details.add(name);
                details.add(value);
            }
        });
        var place = unreadable instanceof InvalidTypeIdException ? "/block" : "";
        problems.add(pointer + fault.pointer() + place, code(fault.reason()), details.toArray());
    }

    private static Code code(JsonFault.Reason reason) {
        return switch (reason) {
            case JSON_UNKNOWN_PROPERTY -> Code.PROPERTY_UNKNOWN;
            case JSON_VALUE_NOT_ALLOWED -> Code.VALUE_UNKNOWN;
            case JSON_VALUE_REPEATED -> Code.VALUE_TWICE;
            case JSON_WRONG_TYPE,
                    JSON_VALUE_REQUIRED,
                    JSON_MALFORMED,
                    JSON_DUPLICATE_KEY,
                    JSON_TEXT_UNSUPPORTED,
                    JSON_TOO_DEEP,
                    JSON_TOO_LONG,
                    JSON_TRAILING_CONTENT -> Code.TYPE_WRONG;
        };
    }
}
