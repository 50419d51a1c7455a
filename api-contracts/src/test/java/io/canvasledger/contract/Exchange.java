package io.canvasledger.contract;

import io.canvasledger.refuse.Reason;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a server answered to a request, held against the contract. */
public final class Exchange {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/api/";
    private static final String PROBLEM = "application/problem+json";
    /** Those of which the contract tells; a server sends others that every server does. */
    private static final Set<String> TOLD =
            Set.of("etag", "link", "location", "content-language", "retry-after", "www-authenticate");

    /** Words that English sentences and values of formats are made of, and neither French ones nor names of members. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|of|is|are|not|and|this|there|must|one|these|followed|come|string"
                    + "|integer|boolean|array|object|VERSION|NAME|DATE)\\b");

    /** Members that are told in a sentence. */
    private static final List<String> SENTENCES = List.of("sentence", "summary", "advice", "detail", "mend");

    private static final Pattern MACHINES = Pattern.compile("\\bnull\\b|[{}]");

    private static final JsonNode ANY_PROBLEM =
            JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");

    private final Contract contract = Contract.written();
    private final HttpResponse<String> answer;
    private final String method;
    private final List<String> complaints = new ArrayList<>();

    private Exchange(HttpResponse<String> answer) {
        this.answer = answer;
        this.method = answer.request().method().equals("HEAD")
                ? "GET"
                : answer.request().method();
    }

    /**
     * The answer, if it is one the contract tells of: its status, its headers, its body by the schema, its type of problem
     * and each reason in it.
     *
     * @throws AssertionError if the contract says otherwise
     */
    public static HttpResponse<String> asAgreed(HttpResponse<String> answer) {
        var complaints = new Exchange(answer).complaints();
        if (!complaints.isEmpty()) {
            throw new AssertionError("""
                    %s %s answered %d, which is not as api-contracts/openapi says:
                      %s
                    in %s
                    CONTRIBUTING.md, "The contract", says how to mend the one or the other.""".formatted(
                            answer.request().method(),
                            answer.uri(),
                            answer.statusCode(),
                            String.join("\n  ", complaints),
                            answer.body()));
        }
        return answer;
    }

    private List<String> complaints() {
        var path = answer.uri().getRawPath();
        if (!path.startsWith(API)) {
            return complaints;
        }
        contract.operation(method, path).ifPresentOrElse(this::judge, this::noSuchOperation);
        return complaints;
    }

    /** An address or a method there is not, or one too crooked to be understood. */
    private void noSuchOperation() {
        if (answer.statusCode() < 400) {
            complaints.add("there is no such operation");
        } else if (!answer.request().method().equals("HEAD")) {
            body().ifPresent(it -> complaints.addAll(contract.wrong(ANY_PROBLEM, it)));
        }
    }

    private void judge(Operation operation) {
        var promised = operation.response(answer.statusCode());
        if (promised.isMissingNode()) {
            complaints.add(operation + " has no such status");
            return;
        }
        judgeHeaders(promised);
        if (answer.body().isEmpty() || answer.request().method().equals("HEAD")) {
            return;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var content = promised.path("content").path(type);
        if (content.isMissingNode()) {
            complaints.add("an answer of type " + type + " is not told of");
            return;
        }
        body().ifPresent(body -> {
            judgeWords(body);
            complaints.addAll(contract.wrong(content.get("schema"), body));
            if (type.equals(PROBLEM)) {
                judgeProblem(promised.path("x-problems"), body);
            }
        });
    }

    private void judgeHeaders(JsonNode promised) {
        var told = promised.path("headers").propertyNames().stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toList();
        answer.headers().map().keySet().stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> TOLD.contains(it) && !told.contains(it))
                .filter(it -> !it.equals("content-language") || answer.statusCode() < 300)
                .forEach(it -> complaints.add("the header " + it + " is not told of"));
    }

    private void judgeProblem(JsonNode problems, JsonNode body) {
        var type = body.path("type").asString("");
        if (!problems.has(type)) {
            complaints.add(type + " is none of " + problems.propertyNames());
            return;
        }
        judgeLanguage(body);
        var own = problems.get(type).valueStream().map(JsonNode::asString).toList();
        var told = body.path("errors")
                .valueStream()
                .map(it -> it.path("reason").asString(""))
                .toList();
        var answered = told.stream().filter(own::contains).findFirst();
        told.stream()
                .filter(it -> !own.contains(it))
                .filter(it -> answered.isEmpty() || !lessGrave(it, answered.get()))
                .forEach(it -> complaints.add(it + " is no reason of " + type));
    }

    /** Who asked in French is answered in French; what is quoted, and what machines read, is nobody's language. */
    private void judgeLanguage(JsonNode body) {
        if (!answer.headers().firstValue("Content-Language").orElse("").equals("fr")) {
            return;
        }
        Stream.concat(Stream.of(body), body.path("errors").valueStream())
                .flatMap(it -> Stream.of(it.path("title"), it.path("detail")))
                .map(it -> it.asString("").replaceAll("«[^»]*»|\"[^\"]*\"|\\S*[=_/]\\S*", ""))
                .filter(it -> ENGLISH.matcher(it).find())
                .forEach(it -> complaints.add("English in French: " + it));
    }

    /** What is told in sentences says nothing in the signs of a machine; what is quoted is nobody's sentence. */
    private void judgeWords(JsonNode body) {
        SENTENCES.stream()
                .flatMap(it -> body.findValues(it).stream())
                .filter(JsonNode::isString)
                .map(it -> it.asString().replaceAll("«[^»]*»|“[^”]*”|\"[^\"]*\"|\\S*=\\S*", ""))
                .filter(it -> MACHINES.matcher(it).find())
                .forEach(it -> complaints.add("a sentence with a word of machines: " + it));
    }

    /** Such may stand beside what was answered. */
    private static boolean lessGrave(String reason, String answered) {
        var names = Arrays.stream(Reason.values()).map(Enum::name).toList();
        return names.contains(reason)
                && Reason.valueOf(reason)
                                .kind()
                                .compareTo(Reason.valueOf(answered).kind())
                        > 0;
    }

    private Optional<JsonNode> body() {
        try {
            return Optional.of(JSON.readTree(answer.body()));
        } catch (JacksonException e) {
            complaints.add("the body is no JSON: " + e.getOriginalMessage());
            return Optional.empty();
        }
    }
}
