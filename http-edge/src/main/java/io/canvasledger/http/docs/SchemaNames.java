package io.canvasledger.http.docs;

import com.fasterxml.jackson.databind.JavaType;
import io.canvasledger.canvas.Attributes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What a type is called in the description: a word of the language, whatever the accidents of the code. */
final class SchemaNames {

    private SchemaNames() {}

    static String of(JavaType type) {
        if (type.getBindings().isEmpty()) {
            return of(type.getRawClass());
        }
        var about = type.getBindings().getTypeParameters().stream()
                .map(SchemaNames::argument)
                .collect(Collectors.joining());
        return about.replaceFirst("^Stated", "").replaceFirst("(Summary|Entry)$", "") + plain(type.getRawClass());
    }

    /** A case of a family whose cases may also stand alone, where nothing needs to tell them apart. */
    static String ofCase(Class<?> family, Class<?> type) {
        return family == Attributes.class ? plain(type) + "Attributes" : of(type);
    }

    private static String argument(JavaType type) {
        if (Collection.class.isAssignableFrom(type.getRawClass())) {
            return argument(type.getContentType()) + "s";
        }
        if (Map.class.isAssignableFrom(type.getRawClass())) {
            return argument(type.getContentType()) + "Map";
        }
        return type.getRawClass() == String.class ? "Text" : of(type);
    }

    static String of(Class<?> type) {
        var said = type.getAnnotation(Schema.class);
        if (said != null && !said.name().isEmpty()) {
            return said.name();
        }
        return type.isEnum() && type.getEnclosingClass() != null
                ? plain(type.getEnclosingClass()) + type.getSimpleName()
                : plain(type);
    }

    private static String plain(Class<?> type) {
        return type.getSimpleName().replaceFirst("(?<=.)View$", "");
    }
}
