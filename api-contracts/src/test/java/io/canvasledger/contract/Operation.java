package io.canvasledger.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the contract. */
public final class Operation {

    private final Contract contract;
    private final String method;
    private final String path;
    private final JsonNode stated;
    private final Pattern addresses;

    Operation(Contract contract, String method, String path, JsonNode stated) {
        this.contract = contract;
        this.method = method;
        this.path = path;
        this.stated = stated;
        addresses = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** A body to send. */
    public record Request(String type, JsonNode schema, JsonNode value) {

        public String text() {
            return type.equals("text/markdown") ? value.asString() : value.toString();
        }
    }

    public String id() {
        return stated.get("operationId").asString();
    }

    /** Such as {@code GET}. */
    public String method() {
        return method;
    }

    /** Such as <code>/api/v1/canvases/{canvas}</code>. */
    public String path() {
        return path;
    }

    public JsonNode stated() {
        return stated;
    }

    boolean isAt(String sent) {
        return addresses.matcher(sent).matches();
    }

    public Stream<JsonNode> parameters() {
        return stated.path("parameters").valueStream().map(contract::part);
    }

    /** The parameters of one place: path, query or header. */
    public Stream<JsonNode> parameters(String place) {
        return parameters().filter(it -> it.get("in").asString().equals(place));
    }

    public boolean takesBody() {
        return stated.has("requestBody");
    }

    /** The answer of that status; missing if there is none. */
    public JsonNode response(int status) {
        return contract.part(stated.get("responses").path(String.valueOf(status)));
    }

    /** Each example of the body, and how it is sent. */
    public List<Request> requests() {
        var requests = new ArrayList<Request>();
        stated.at("/requestBody/content").properties().forEach(content -> {
            var schema = content.getValue().get("schema");
            content.getValue()
                    .path("examples")
                    .valueStream()
                    .map(contract::part)
                    .forEach(it -> requests.add(new Request(content.getKey(), schema, it.get("value"))));
        });
        return requests;
    }

    /** Each answer that is none of a problem. */
    public Stream<JsonNode> successes() {
        return stated.get("responses").properties().stream()
                .filter(it -> it.getKey().startsWith("2"))
                .map(it -> contract.part(it.getValue()));
    }

    @Override
    public String toString() {
        return id();
    }
}
