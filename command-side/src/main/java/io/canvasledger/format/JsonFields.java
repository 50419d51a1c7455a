package io.canvasledger.format;

import io.canvasledger.canvas.Note;
import io.canvasledger.refuse.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The properties of one JSON object, read with an eye on what is wrong and where. A null says as little as an absence. */
record JsonFields(JsonNode object, String pointer, Refusals problems) {

    /** The properties every snapshot may have, whatever its format. */
    static final Set<String> NOTE = Set.of("effectiveOn", "rationale", "evidence");

    static String below(String pointer, String property) {
        return pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    String at(String property) {
        return below(pointer, property);
    }

    /** The value of a property; none when it is absent or null. */
    @Nullable
    JsonNode value(String property) {
        var value = object.get(property);
        return value == null || value.isNull() ? null : value;
    }

    void only(Set<String> known) {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(at(name), Reason.PROPERTY_UNKNOWN, "property", name);
            }
        }
    }

    @Nullable
    String text(String property) {
        var value = value(property);
        if (value == null || value.isString()) {
            return value == null ? null : value.stringValue();
        }
        wrong(at(property), "string");
        return null;
    }

    /** Empty when it is missing, which is a problem by then. */
    String required(String property) {
        var text = text(property);
        if (text == null && value(property) == null) {
            problems.add(at(property), Reason.VALUE_REQUIRED, "property", property);
        }
        return text == null ? "" : text;
    }

    @Nullable
    Integer integer(String property) {
        var value = value(property);
        if (value == null) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        wrong(at(property), "integer");
        return null;
    }

    @Nullable
    List<String> texts(String property) {
        var value = value(property);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            wrong(at(property), "array");
            return null;
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isString()) {
                texts.add(value.get(i).stringValue());
            } else {
                wrong(at(property) + "/" + i, "string");
            }
        }
        return texts;
    }

    /** The objects of an array, each with its place. */
    @Nullable
    List<JsonFields> objects(String property) {
        var value = value(property);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            wrong(at(property), "array");
            return List.of();
        }
        var objects = new ArrayList<JsonFields>();
        for (int i = 0; i < value.size(); i++) {
            var place = at(property) + "/" + i;
            if (value.get(i).isObject()) {
                objects.add(new JsonFields(value.get(i), place, problems));
            } else {
                wrong(place, "object");
            }
        }
        return objects;
    }

    <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String property) {
        var given = text(property);
        if (given == null) {
            return null;
        }
        var constants = type.getEnumConstants();
        for (var constant : constants) {
            if (constant.name().equals(given)) {
                return constant;
            }
        }
        var allowed = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        problems.add(at(property), Reason.VALUE_UNKNOWN, "given", given, "allowed", allowed);
        return null;
    }

    Note note() {
        var evidence = texts("evidence");
        return new Note(text("rationale"), day("effectiveOn"), evidence == null ? List.of() : evidence);
    }

    private @Nullable LocalDate day(String property) {
        var given = text(property);
        if (given == null) {
            return null;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException malformed) {
            problems.add(at(property), Reason.DATE_MALFORMED, "given", given);
            return null;
        }
    }

    void wrong(String place, String expected) {
        problems.add(place, Reason.TYPE_WRONG, "expected", expected);
    }
}
