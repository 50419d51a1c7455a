package io.canvasledger.http.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows real requests and answers with each operation: the files {@code api-examples/OPERATION.request.json}, {@code
 * OPERATION.request.NAME.json} (or {@code .md}) where there are several, and {@code OPERATION.response.json}.
 */
final class OperationExamples implements GlobalOpenApiCustomizer {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Resource> files;

    OperationExamples() {
        try {
            files = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:api-examples/*"))
                    .sorted(Comparator.comparing(OperationExamples::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .forEach(this::illustrate);
    }

    private void illustrate(Operation operation) {
        for (var file : files) {
            var parts = name(file).split("\\.");
            if (!parts[0].equals(operation.getOperationId())) {
                continue;
            }
            if (parts[1].equals("request")) {
                operation.getRequestBody().getContent().forEach((type, content) -> request(type, content, file, parts));
            } else {
                operation.getResponses().entrySet().stream()
                        .filter(it -> it.getKey().startsWith("2"))
                        .flatMap(it -> it.getValue().getContent().values().stream())
                        .forEach(content -> content.addExamples(
                                "answer",
                                new Example()
                                        .summary("A real answer; long lists are cut to their first two entries")
                                        .value(value(file))));
            }
        }
    }

    private static void request(String type, MediaType content, Resource file, String[] parts) {
        boolean markdown = parts[parts.length - 1].equals("md");
        if (markdown != type.equals("text/markdown")) {
            return;
        }
        if (parts.length == 3) {
            content.setExample(value(file));
        } else {
            content.addExamples(parts[2], new Example().value(value(file)));
        }
    }

    private static Object value(Resource file) {
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            return name(file).endsWith(".json") ? JSON.readValue(text, Object.class) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
