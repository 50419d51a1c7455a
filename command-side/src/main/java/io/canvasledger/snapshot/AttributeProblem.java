package io.canvasledger.snapshot;

import io.canvasledger.snapshot.SnapshotProblem.Code;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in this package's words what Jackson could not read in typed attributes. */
final class AttributeProblem {

    private AttributeProblem() {}

    static void of(JacksonException unreadable, String pointer, Problems problems) {
        switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                problems.add(pointer, Code.PROPERTY_UNKNOWN, "property", unknown.getPropertyName());
            case InvalidTypeIdException block ->
                problems.add(pointer + "/block", Code.VALUE_UNKNOWN, "given", String.valueOf(block.getTypeId()));
            case InvalidFormatException value
            when value.getTargetType().isEnum() ->
                problems.add(
                        pointer,
                        Code.VALUE_UNKNOWN,
                        "given",
                        String.valueOf(value.getValue()),
                        "allowed",
                        Arrays.stream(value.getTargetType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")));
            case MismatchedInputException other
            when other.getTargetType() != null ->
                problems.add(
                        pointer,
                        Code.TYPE_WRONG,
                        "expected",
                        other.getTargetType().getSimpleName());
            default -> problems.add(pointer, Code.TYPE_WRONG, "expected", "attributes of the block");
        }
    }
}
