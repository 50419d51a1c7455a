package io.canvasledger.http.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.IgnoredPropertyException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What was wrong with a JSON text, without a word about the classes it was read into. */
public final class JsonFault {

    private static final Pattern KINDS = Pattern.compile("known type ids = \\[([^\\]]*)\\]");
    private static final Pattern DISCRIMINATOR = Pattern.compile("missing type id property '([^']+)'");

    private JsonFault() {}

    /**
     * @return where, as a JSON pointer, empty for the whole document; {@code line} and {@code column} (from 1) where known, and by
     *     reason {@code property}, {@code expected}, {@code allowed}, {@code limit}
     */
    public static Refusal of(JacksonException exception) {
        var details = new TreeMap<String, Object>();
        var location = exception.getLocation();
        if (location != null && location.getLineNr() > 0) {
            details.put("line", String.valueOf(location.getLineNr()));
            details.put("column", String.valueOf(location.getColumnNr()));
        }
        var reason = reason(exception, details);
        return new Refusal(reason, new Place.Pointer(pointer(exception) + discriminator(exception)), details);
    }

    /** A missing {@code kind} or {@code block} is missed where it should stand, not where the object does. */
    private static String discriminator(JacksonException exception) {
        if (exception instanceof InvalidTypeIdException untold && untold.getTypeId() == null) {
            // Jackson tells its name in the message only; the test keeps watch over the wording.
            var missing = DISCRIMINATOR.matcher(untold.getOriginalMessage());
            return missing.find() ? "/" + missing.group(1) : "";
        }
        return "";
    }

    private static Reason reason(JacksonException exception, Map<String, Object> details) {
        return switch (exception) {
            case StorableJsonFactory.NotStorable e -> Reason.TEXT_UNSUPPORTED;
            case JacksonException e
            when e.getCause() instanceof EachOnce.Repeated repeated -> {
                details.put("given", repeated.value());
                yield Reason.VALUE_REPEATED;
            }
            case StreamConstraintsException e -> limit(e, details);
            case StreamReadException e ->
                // Jackson has no type of its own for this one; the test keeps watch over the wording.
                e.getOriginalMessage().startsWith("Duplicate Object property")
                        ? Reason.JSON_DUPLICATE_KEY
                        : Reason.JSON_MALFORMED;
            case PropertyBindingException e
            when e instanceof UnrecognizedPropertyException || e instanceof IgnoredPropertyException -> {
                details.put("property", e.getPropertyName());
                if (e.getKnownPropertyIds() != null) {
                    details.put(
                            "allowed",
                            e.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
                }
                yield Reason.PROPERTY_UNKNOWN;
            }
            case InvalidNullException e -> Reason.VALUE_REQUIRED;
            case InvalidTypeIdException e -> {
                // Jackson tells the kinds there are in its message only; the test keeps watch over the wording.
                var kinds = KINDS.matcher(e.getOriginalMessage());
                if (kinds.find()) {
                    details.put("allowed", kinds.group(1));
                }
                yield e.getTypeId() == null ? Reason.VALUE_REQUIRED : Reason.VALUE_UNKNOWN;
            }
            case InvalidFormatException e -> {
                expected(e.getTargetType(), details);
                yield malformed(e.getTargetType());
            }
            case MismatchedInputException e -> mismatch(e, details);
            default -> Reason.VALUE_UNKNOWN;
        };
    }

    private static Reason malformed(Class<?> type) {
        if (type == UUID.class || type == ItemId.class) {
            return Reason.ID_MALFORMED;
        }
        return type == LocalDate.class ? Reason.DATE_MALFORMED : Reason.VALUE_UNKNOWN;
    }

    private static Reason limit(StreamConstraintsException exception, Map<String, Object> details) {
        // Jackson has one type for all limits; the test keeps watch over the wording.
        if (exception.getOriginalMessage().startsWith("Document nesting depth")) {
            details.put("limit", String.valueOf(StrictJson.MAX_DEPTH));
            return Reason.DOCUMENT_TOO_DEEP;
        }
        return Reason.JSON_TOO_LONG;
    }

    private static Reason mismatch(MismatchedInputException exception, Map<String, Object> details) {
        var token = exception.getCurrentToken();
        if (exception.getOriginalMessage().startsWith("Trailing token")) {
            return Reason.JSON_TRAILING_CONTENT;
        }
        expected(exception.getTargetType(), details);
        var absent = token == null || token.isStructEnd() || token == JsonToken.VALUE_NULL;
        return absent ? Reason.VALUE_REQUIRED : Reason.TYPE_WRONG;
    }

    private static void expected(@Nullable Class<?> type, Map<String, Object> details) {
        if (type == null) {
            return;
        }
        if (type.isEnum()) {
            details.put(
                    "allowed",
                    Arrays.stream(type.getFields())
                            .filter(Field::isEnumConstant)
                            .map(JsonFault::nameOf)
                            .collect(Collectors.joining(", ")));
        } else {
            details.put("expected", kindOf(type));
        }
    }

    private static String nameOf(Field constant) {
        var named = constant.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? constant.getName() : named.value();
    }

    /** What JSON calls a value of this type; a machine value, so it is not translated. */
    private static String kindOf(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "array";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "date-time";
        }
        if (type == UUID.class || type == ItemId.class) {
            return "uuid";
        }
        return CharSequence.class.isAssignableFrom(type) ? "string" : "object";
    }

    private static String pointer(JacksonException exception) {
        var pointer = JsonPointer.empty();
        for (var step : exception.getPath()) {
            pointer = step.getPropertyName() != null
                    ? pointer.appendProperty(step.getPropertyName())
                    : pointer.appendIndex(Math.max(step.getIndex(), 0));
        }
        if (exception instanceof StreamReadException && exception.processor() instanceof JsonParser parser) {
            // The reader knows better than the object being filled, which may have been left far above.
            return parser.streamReadContext().pathAsPointer().toString();
        }
        return pointer.toString();
    }
}
