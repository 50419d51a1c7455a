package io.canvasledger.http.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What all operations of one shape have in common: the headers of writes, of reads that can be asked again, of pages. */
final class OperationDetails implements GlobalOpenApiCustomizer {

    private static final String ETAG = "\"17\"";

    /** Reads that can be asked again by ETag, which their shape does not show. */
    private static final Set<String> ASKED_AGAIN = Set.of("getCoherenceSeries", "listReviewQuestions");

    /** Parameters that mean the same wherever they are. */
    private final Map<String, String> meanings;

    OperationDetails(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> detail(path, method, operation)));
    }

    private void detail(String path, PathItem.HttpMethod method, Operation operation) {
        var parameters = new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        // How the body is written is said at the body.
        parameters.removeIf(it -> it.getName().equalsIgnoreCase("Content-Type"));
        parameters.forEach(it -> detail(operation.getOperationId(), it));
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        var success = success(operation);
        boolean pages = has(parameters, "cursor");
        if (has(parameters, "If-Match") || operation.getOperationId().equals("createCanvas")) {
            success.forEach(it -> it.addHeaderObject("ETag", header("The canvas's version afterwards.", ETAG)));
        } else if (method == PathItem.HttpMethod.GET
                && (path.contains("{canvas}") && !pages || ASKED_AGAIN.contains(operation.getOperationId()))) {
            askedAgain(operation, parameters, success);
        }
        if (pages) {
            success.forEach(it -> it.addHeaderObject(
                    "Link",
                    header(
                            "Where the next page is; absent on the last.",
                            "</api/v1/canvases?cursor=…>; rel=\"next\"")));
        }
        var created = operation.getResponses().get("201");
        if (created != null) {
            created.addHeaderObject(
                    "Location",
                    header(
                            "Where to read what was created.",
                            "/api/v1/canvases/8d5f0e2a-0438-339b-9600-59e0481055ea?minVersion=1"));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    private void detail(String operation, Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema != null && schema.getTypes() != null && schema.getTypes().size() > 1) {
            schema.setTypes(withoutNull(schema.getTypes()));
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(meanings.get(parameter.getName()));
        }
        var example = meanings.getOrDefault(
                operation + "." + parameter.getName() + ".example", meanings.get(parameter.getName() + ".example"));
        if (example != null) {
            parameter.setExample(
                    Set.of("integer").equals(schema.getTypes()) ? (Object) Integer.valueOf(example) : example);
        }
        switch (parameter.getName()) {
            case "If-Match" -> {
                parameter.setRequired(true);
                parameter.setSchema(LedgerSchemas.typed("string").pattern("^(\\*|\"[1-9][0-9]{0,8}\")$"));
                parameter.setExample(ETAG);
            }
            case "limit" -> range(schema, 1, 100);
            case "wait" -> range(schema, 0, 30);
            case "minVersion", "version" -> schema.setMinimum(BigDecimal.ONE);
            default -> {}
        }
    }

    private static Set<String> withoutNull(Set<String> types) {
        return Set.copyOf(types.stream().filter(it -> !it.equals("null")).toList());
    }

    private static void range(Schema<?> schema, int least, int most) {
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
    }

    private void askedAgain(Operation operation, List<Parameter> parameters, List<ApiResponse> success) {
        parameters.add(new Parameter()
                .in("header")
                .name("If-None-Match")
                .description(meanings.get("If-None-Match"))
                .required(false)
                .schema(LedgerSchemas.typed("string"))
                .example(ETAG));
        var unchanged = new ApiResponse().description("Nothing has changed since the answer that had this ETag.");
        operation.getResponses().addApiResponse("304", unchanged);
        var all = new ArrayList<>(success);
        all.add(unchanged);
        all.forEach(
                it -> it.addHeaderObject("ETag", header("Names this answer: it changes when the answer does.", ETAG))
                        .addHeaderObject(
                                "Cache-Control",
                                header(
                                        "For ever if the versions were given by number, else to be asked for again by ETag.",
                                        "max-age=31536000, private, immutable")));
    }

    private static List<ApiResponse> success(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(it -> it.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean has(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(it -> it.getName().equalsIgnoreCase(name));
    }

    static Header header(String meaning, String example) {
        return new Header()
                .description(meaning)
                .schema(LedgerSchemas.typed("string"))
                .example(example);
    }
}
