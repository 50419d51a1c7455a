package io.canvasledger.http.docs;

import io.canvasledger.canvas.EventKind;
import io.canvasledger.http.canvas.EventView;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Adds what no record stands for: the files {@code api-schemas/NAME.json}, and the kinds of event there are. */
final class WrittenSchemas implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas("EventKind", eventKinds());
        // Written schemas refer to it, also where no operation answers with one.
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(EventView.class))
                .referencedSchemas
                .forEach(api.getComponents().getSchemas()::putIfAbsent);
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:api-schemas/*.json");
            Arrays.sort(files, Comparator.comparing(it -> Objects.requireNonNull(it.getFilename())));
            for (var file : files) {
                var name = Objects.requireNonNull(file.getFilename()).replace(".json", "");
                api.getComponents()
                        .addSchemas(name, Json31.mapper().readValue(file.getContentAsByteArray(), JsonSchema.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> eventKinds() {
        var kinds = LedgerSchemas.typed("string");
        kinds.setDescription(
                "What happened. A difference between two versions is told as the event that would make it.");
        EventKind.told().map(EventKind::name).forEach(kinds::addEnumItemObject);
        return kinds;
    }
}
