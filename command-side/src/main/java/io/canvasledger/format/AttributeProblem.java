package io.canvasledger.format;

import io.canvasledger.http.json.JsonFault;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Refusal;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Says in this package's words what Jackson could not read in typed attributes. */
final class AttributeProblem {

    private AttributeProblem() {}

    /** @param pointer where the attributes stand */
    static void of(JacksonException unreadable, String pointer, Refusals problems) {
        var fault = JsonFault.of(unreadable);
        var details = new TreeMap<>(fault.details());
        // Lines are those of the attributes alone, which nobody has sent.
        details.remove("line");
        details.remove("column");
        var place = unreadable instanceof InvalidTypeIdException ? "/block" : "";
        problems.add(new Refusal(fault.reason(), new Place.Pointer(pointer + fault.pointer() + place), details));
    }
}
