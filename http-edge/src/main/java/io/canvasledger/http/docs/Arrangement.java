package io.canvasledger.http.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Puts the description in one order, whatever order the code was found in, and closes what is read from clients: a member
 * the description does not name is refused.
 */
final class Arrangement implements GlobalOpenApiCustomizer {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#/components/schemas/([^\"]+)\"");

    /** As a newcomer meets them. */
    private static final List<String> TAGS =
            List.of("Samples", "Changes", "Single changes", "Snapshots", "Versions", "Comparisons", "Timeline");

    @Override
    public void customise(OpenAPI api) {
        var paths = new Paths();
        new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
        api.setPaths(paths);
        operations(api).forEach(operation -> {
            var responses = new TreeMap<>(operation.getResponses());
            operation.getResponses().clear();
            operation.getResponses().putAll(responses);
        });
        if (api.getTags() != null) {
            api.setTags(api.getTags().stream()
                    .sorted(Comparator.comparingInt(Arrangement::rank).thenComparing(Tag::getName))
                    .toList());
        }
        prune(api);
        close(api);
    }

    private static int rank(Tag tag) {
        int place = TAGS.indexOf(tag.getName());
        return place < 0 ? TAGS.size() : place;
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(it -> it.readOperations().stream());
    }

    /** Leaves out what nothing refers to, and sorts the rest. */
    private static void prune(OpenAPI api) {
        var components = api.getComponents();
        var schemas = new TreeMap<String, Schema>();
        var waiting = new ArrayDeque<String>();
        waiting.addAll(referred(api.getPaths()));
        waiting.addAll(referred(components.getResponses()));
        while (!waiting.isEmpty()) {
            var name = waiting.poll();
            if (!schemas.containsKey(name)) {
                var schema = Objects.requireNonNull(components.getSchemas().get(name), name);
                schemas.put(name, schema);
                waiting.addAll(referred(schema));
            }
        }
        components.setSchemas(schemas);
        components.setResponses(new TreeMap<>(components.getResponses()));
    }

    private static List<String> referred(Object part) {
        try {
            return REFERENCE
                    .matcher(Json31.mapper().writeValueAsString(part))
                    .results()
                    .map(it -> it.group(1))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var waiting = new ArrayDeque<Schema<?>>();
        operations(api)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(it -> it.getContent().values().stream())
                .forEach(it -> waiting.add(it.getSchema()));
        var seen = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var schema = waiting.poll();
            if (schema.get$ref() != null) {
                var name = schema.get$ref().substring(SCHEMAS.length());
                if (seen.add(name)) {
                    waiting.add(Objects.requireNonNull(schemas.get(name), name));
                }
                continue;
            }
            if (schema.getProperties() != null && schema.getAdditionalProperties() == null) {
                schema.setAdditionalProperties(false);
            }
            parts(schema).forEach(waiting::add);
        }
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        var parts = Stream.<Schema<?>>builder();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        for (var list : Arrays.asList(schema.getOneOf(), schema.getAnyOf())) {
            if (list != null) {
                for (Schema<?> each : list) {
                    parts.add(each);
                }
            }
        }
        return parts.build();
    }
}
