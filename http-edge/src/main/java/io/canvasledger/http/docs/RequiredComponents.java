package io.canvasledger.http.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component of a record is required, read and written, unless it is {@link Nullable} or optional. */
final class RequiredComponents implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var resolved = (Schema<?>) chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            var schema = schema(resolved, context);
            if (schema != null && schema.getProperties() != null) {
                require(java.getRawClass(), schema);
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> schema(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void require(Class<?> type, Schema<?> schema) {
        var already = schema.getRequired() == null ? new ArrayList<String>() : new ArrayList<>(schema.getRequired());
        Arrays.stream(type.getRecordComponents())
                .filter(RequiredComponents::isRequired)
                .map(RequiredComponents::name)
                .filter(name -> schema.getProperties().containsKey(name) && !already.contains(name))
                .forEach(already::add);
        schema.setRequired(already.stream().sorted().toList());
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != Optional.class;
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }
}
