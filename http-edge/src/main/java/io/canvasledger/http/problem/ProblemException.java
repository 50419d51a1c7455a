package io.canvasledger.http.problem;

import io.canvasledger.canvas.Rejection;
import io.canvasledger.http.json.JsonFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request is refused. Carries data only; it is worded when it is answered. Each method answers a new exception, so that
 * one may write {@code throw ProblemException.of(ProblemType.INVALID_REQUEST).because(Fault.PARAMETER_INVALID, null,
 * "parameter", "from")}.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Where several kinds of rejection meet, the answer is the first of these. */
    private static final List<Rejection.Kind> GRAVEST_FIRST = List.of(
            Rejection.Kind.UNKNOWN,
            Rejection.Kind.STALE,
            Rejection.Kind.MALFORMED,
            Rejection.Kind.REFERENCE,
            Rejection.Kind.RULE);

    private final ProblemType type;
    private final transient List<Cause> causes;
    private final transient Map<String, Object> more;
    private final transient HttpHeaders headers;

    /** One reason; {@code reason} is the name of a {@link Fault}, a JSON fault or a rejection. */
    record Cause(@Nullable String pointer, String reason, Map<String, String> details) {}

    private ProblemException(ProblemType type, List<Cause> causes, Map<String, Object> more, HttpHeaders headers) {
        super(type + " " + causes, null, false, false);
        this.type = type;
        this.causes = List.copyOf(causes);
        this.more = Map.copyOf(more);
        this.headers = headers;
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, List.of(), Map.of(), new HttpHeaders());
    }

    /** What the domain refused. @param rejections at least one */
    public static ProblemException rejected(List<Rejection> rejections) {
        var kind = rejections.stream()
                .map(rejection -> rejection.reason().kind())
                .min(Comparator.comparing(GRAVEST_FIRST::indexOf))
                .orElseThrow(() -> new IllegalArgumentException("nothing was rejected"));
        var causes = rejections.stream()
                .map(it -> new Cause(it.pointer(), it.reason().name(), it.details()))
                .toList();
        return new ProblemException(ProblemType.of(kind), causes, Map.of(), new HttpHeaders());
    }

    /** The same with one more thing that is wrong. @param details names and values by turns */
    public ProblemException because(Fault fault, @Nullable String pointer, Object... details) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i].toString(), details[i + 1].toString());
        }
        return and(new Cause(pointer, fault.name(), named));
    }

    ProblemException because(JsonFault fault) {
        return and(new Cause(fault.pointer(), fault.reason().name(), fault.details()));
    }

    private ProblemException and(Cause cause) {
        var all = new ArrayList<>(causes);
        all.add(cause);
        return new ProblemException(type, all, more, headers);
    }

    /** The same with an extension member of the document, such as what changed since. */
    public ProblemException with(String member, Object value) {
        var all = new TreeMap<>(more);
        all.put(member, value);
        return new ProblemException(type, causes, all, headers);
    }

    /** The same, answered with this header too. */
    public ProblemException header(String name, String value) {
        var all = new HttpHeaders();
        all.putAll(headers);
        all.set(name, value);
        return new ProblemException(type, causes, more, all);
    }

    ProblemException headers(HttpHeaders added) {
        var all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(added);
        return new ProblemException(type, causes, more, all);
    }

    public ProblemType type() {
        return type;
    }

    List<Cause> causes() {
        return causes;
    }

    Map<String, Object> more() {
        return more;
    }

    HttpHeaders headers() {
        return headers;
    }
}
