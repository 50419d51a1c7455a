package io.canvasledger.http.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.canvasledger.http.problem.Examples;
import io.canvasledger.http.problem.Problem;
import io.canvasledger.http.problem.ProblemType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds to every operation the problems it can answer with, as far as its shape tells. */
final class ProblemResponses implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String STALE = "StaleVersionProblem";
    /** Query parameters that name a version. */
    private static final List<String> REFERRING = List.of("at", "from", "to", "minVersion");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Override
    public void customise(OpenAPI api) {
        var components = api.getComponents();
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach(components::addSchemas);
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(it -> add(path, it, components)));
        }
    }

    private static void add(String path, Operation operation, Components components) {
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        // Of two with one status the later is the more special.
        var ofStatus = new TreeMap<Integer, ProblemType>();
        possible(path, operation).forEach(type -> ofStatus.put(type.status(), type));
        ofStatus.forEach((status, type) -> {
            components.addResponses(name(type), response(type));
            responses.computeIfAbsent(
                    String.valueOf(status), _ -> new ApiResponse().$ref("#/components/responses/" + name(type)));
        });
        operation.setResponses(responses);
    }

    private static Set<ProblemType> possible(String path, Operation operation) {
        var types = EnumSet.of(
                ProblemType.INVALID_REQUEST,
                ProblemType.UNAUTHENTICATED,
                ProblemType.FORBIDDEN,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.UNEXPECTED,
                ProblemType.UNAVAILABLE);
        if (path.contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            types.addAll(EnumSet.of(
                    ProblemType.BODY_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.RULE_BROKEN));
            types.add(ProblemType.UNKNOWN_REFERENCE);
        }
        if (has(operation, "minVersion") || path.contains("{version}")) {
            types.add(ProblemType.NOT_YET_VISIBLE);
        }
        if (REFERRING.stream().anyMatch(name -> has(operation, name))) {
            types.add(ProblemType.UNKNOWN_REFERENCE);
        }
        if (has(operation, "If-Match")) {
            types.addAll(EnumSet.of(ProblemType.RULE_BROKEN, ProblemType.STALE_VERSION, ProblemType.VERSION_REQUIRED));
            types.add(ProblemType.UNKNOWN_REFERENCE);
        }
        return types;
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> parameter.equalsIgnoreCase(it.getName()));
    }

    private static ApiResponse response(ProblemType type) {
        var title = Examples.of(type, Locale.ENGLISH).title();
        var schema = type == ProblemType.STALE_VERSION ? STALE : PROBLEM;
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + schema))
                                .example(example(type)));
        var response = new ApiResponse()
                .description(title + ". See " + type.page() + "."
                        + (type == ProblemType.NOT_YET_VISIBLE ? " Or " + ProblemType.UNAVAILABLE.page() + "." : ""))
                .content(content);
        headers(type)
                .forEach((name, meaning) -> response.addHeaderObject(
                        name, new Header().description(meaning).schema(new StringSchema())));
        return response;
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = JSON.convertValue(
                Examples.of(type, Locale.ENGLISH), new TypeReference<LinkedHashMap<String, Object>>() {});
        if (type == ProblemType.STALE_VERSION) {
            // In the order of a map that keeps one: the description is compared to the letter.
            var missed = new LinkedHashMap<String, Object>();
            missed.put("version", 18);
            missed.put("author", "owner");
            missed.put("recordedAt", "2026-03-01T09:30:00Z");
            missed.put("events", List.of());
            missed.put("omitted", 0);
            example.put("currentVersion", 18);
            example.put("changedSince", List.of(missed));
            example.put("versionsOmitted", 0);
        }
        return example;
    }

    private static Map<String, String> headers(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer");
            case UNAVAILABLE, NOT_YET_VISIBLE -> Map.of("Retry-After", "Seconds to wait");
            case INVALID_REQUEST,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    RULE_BROKEN,
                    STALE_VERSION,
                    BODY_TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    UNKNOWN_REFERENCE,
                    VERSION_REQUIRED,
                    UNEXPECTED -> Map.of();
        };
    }

    /** Such as {@code RuleBroken}: the name of the shared response in the description. */
    private static String name(ProblemType type) {
        var name = new StringBuilder();
        for (var word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
