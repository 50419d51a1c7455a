package io.canvasledger.http.problem;

import io.canvasledger.http.json.JsonFault;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;

/**
 * A request is refused. Carries data only; it is worded when it is answered. Each method answers a new exception, so that
 * one may write {@code throw ProblemException.of(ProblemType.INVALID_REQUEST).because(Reason.PARAMETER_INVALID, null,
 * "parameter", "from")}.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<Refusal> causes;
    private final transient Map<String, Object> more;
    private final transient HttpHeaders headers;

    private ProblemException(ProblemType type, List<Refusal> causes, Map<String, Object> more, HttpHeaders headers) {
        super(type + " " + causes, null, false, false);
        this.type = type;
        this.causes = List.copyOf(causes);
        this.more = Collections.unmodifiableMap(more);
        this.headers = headers;
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, List.of(), Map.of(), new HttpHeaders());
    }

    /** Refused for this one reason, which says what is answered. @param details names and values by turns */
    public static ProblemException refused(Reason reason, Object... details) {
        return rejected(List.of(Refusal.of(reason, null, details)));
    }

    /** What the domain refused; the gravest says what is answered. @param rejections at least one */
    public static ProblemException rejected(List<Refusal> rejections) {
        var kind = rejections.stream()
                .map(ProblemException::kind)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("nothing was rejected"));
        return new ProblemException(ProblemType.of(kind), rejections, Map.of(), new HttpHeaders());
    }

    /** What the address names and what is not there is not found; the same named in a body is a reference to nothing. */
    private static Reason.RefusalKind kind(Refusal rejection) {
        var kind = rejection.reason().kind();
        return kind == Reason.RefusalKind.REFERENCE && rejection.place() instanceof Place.Whole
                ? Reason.RefusalKind.UNKNOWN
                : kind;
    }

    /** The same with one more thing that is wrong. @param details names and values by turns */
    public ProblemException because(Reason reason, @Nullable String pointer, Object... details) {
        return because(Refusal.of(reason, pointer, details));
    }

    /** The same with one more thing that is wrong. */
    public ProblemException because(Refusal cause) {
        var all = new ArrayList<>(causes);
        all.add(cause);
        return new ProblemException(type, all, more, headers);
    }

    /** JSON that could be parsed but is not what was asked for. */
    public static ProblemException unreadable(JacksonException failure) {
        return of(ProblemType.INVALID_REQUEST).because(JsonFault.of(failure));
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

    List<Refusal> causes() {
        return causes;
    }

    Map<String, Object> more() {
        return more;
    }

    HttpHeaders headers() {
        return headers;
    }
}
