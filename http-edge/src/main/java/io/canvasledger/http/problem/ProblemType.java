package io.canvasledger.http.problem;

import io.canvasledger.refuse.Reason;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** Every type of problem there is. Its slug is part of the contract: it is in the address of its page and never changes. */
public enum ProblemType {
    INVALID_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    RULE_BROKEN(409),
    STALE_VERSION(412),
    VERSION_NOT_RECORDED(412),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_REFERENCE(422),
    VERSION_REQUIRED(428),
    HEADERS_TOO_LARGE(431),
    UNEXPECTED(500),
    NOT_IMPLEMENTED(501),
    UNAVAILABLE(503),
    NOT_YET_VISIBLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Such as {@code rule-broken}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page that explains it, relative to the server. */
    public URI page() {
        return URI.create("/problems/" + slug());
    }

    static ProblemType of(Reason.RefusalKind kind) {
        return switch (kind) {
            case MALFORMED -> INVALID_REQUEST;
            case TOO_LARGE -> BODY_TOO_LARGE;
            case UNKNOWN -> NOT_FOUND;
            case RULE -> RULE_BROKEN;
            case STALE -> STALE_VERSION;
            case REFERENCE -> UNKNOWN_REFERENCE;
            case LATER -> NOT_YET_VISIBLE;
            case FAILURE -> UNEXPECTED;
            case BUSY -> UNAVAILABLE;
            case CALLER -> UNAUTHENTICATED;
            case PERMISSION -> FORBIDDEN;
            case METHOD -> METHOD_NOT_ALLOWED;
            case CAPABILITY -> NOT_IMPLEMENTED;
            case ANSWER -> NOT_ACCEPTABLE;
            case CONTENT -> UNSUPPORTED_MEDIA_TYPE;
            case LONG_ADDRESS -> ADDRESS_TOO_LONG;
            case LARGE_HEADERS -> HEADERS_TOO_LARGE;
            case UNVERSIONED -> VERSION_REQUIRED;
            case AHEAD -> VERSION_NOT_RECORDED;
        };
    }

    /** The type with that status, else the most general one on the same side. */
    static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : UNEXPECTED);
    }
}
