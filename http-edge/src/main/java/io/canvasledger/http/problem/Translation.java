package io.canvasledger.http.problem;

import io.canvasledger.http.json.JsonFault;
import io.canvasledger.refuse.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What any failure means to a client. Whatever nobody foresaw is logged with an id, and only the id is told. */
final class Translation {

    private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

    /** Classes of SQLSTATE; see the PostgreSQL documentation, appendix A. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57");

    private static final String TOOK_TOO_LONG = "25P04";

    private Translation() {}

    static ProblemException of(Throwable failure, String request) {
        var refused = within(failure, ProblemException.class);
        if (refused != null) {
            return refused;
        }
        var tooLarge = within(failure, BodyTooLarge.class);
        if (tooLarge != null) {
            return ProblemException.of(ProblemType.BODY_TOO_LARGE)
                    .because(Reason.BODY_TOO_LARGE, null, "limit", tooLarge.limit());
        }
        if (Stream.of(BadRequestException.class, EOFException.class, SocketTimeoutException.class)
                .anyMatch(broken -> within(failure, broken) != null)) {
            return incomplete(failure, request);
        }
        return switch (failure) {
            case HttpMessageNotReadableException e -> unreadable(e, request);
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case TypeMismatchException e -> parameter(Reason.PARAMETER_INVALID, String.valueOf(e.getPropertyName()));
            case BindException e -> binding(e);
            case MissingServletRequestParameterException e -> parameter(Reason.PARAMETER_MISSING, e.getParameterName());
            case MissingRequestHeaderException e ->
                HttpHeaders.IF_MATCH.equalsIgnoreCase(e.getHeaderName())
                        ? ProblemException.refused(Reason.VERSION_REQUIRED, "header", HttpHeaders.IF_MATCH)
                        : invalid().because(Reason.HEADER_MISSING, null, "header", e.getHeaderName());
            case RequestRejectedException e -> invalid().because(Reason.URL_MALFORMED, null);
            case InvalidParameterException e -> invalid().because(Reason.URL_MALFORMED, null);
            case AuthenticationServiceException e -> unavailable(e, request);
            case InsufficientAuthenticationException e -> ProblemException.refused(Reason.TOKEN_MISSING);
            case AuthenticationException e -> ProblemException.refused(Reason.TOKEN_UNKNOWN);
            case AccessDeniedException e -> ProblemException.refused(Reason.TOKEN_INSUFFICIENT);
            case TransientDataAccessException e -> unavailable(e, request);
            case DataAccessResourceFailureException e -> unavailable(e, request);
            case CannotCreateTransactionException e -> unavailable(e, request);
            case HttpRequestMethodNotSupportedException e -> method(e);
            case HttpMediaTypeNotAcceptableException e ->
                ProblemException.refused(Reason.ANSWER_NOT_ACCEPTABLE, allowed(e));
            case HttpMediaTypeNotSupportedException e -> contentType(e);
            case ErrorResponse e -> response(e, failure, request);
            default -> outage(failure) ? unavailable(failure, request) : unexpected(failure, request);
        };
    }

    /** The refusal for a status about which nothing else is known. */
    static ProblemException of(int status) {
        var type = ProblemType.of(status);
        return switch (type) {
            case INVALID_REQUEST -> ProblemException.refused(Reason.REQUEST_MALFORMED);
            case UNAUTHENTICATED -> ProblemException.refused(Reason.TOKEN_UNKNOWN);
            case FORBIDDEN -> ProblemException.refused(Reason.TOKEN_INSUFFICIENT);
            case NOT_FOUND -> ProblemException.refused(Reason.ADDRESS_UNKNOWN);
            case METHOD_NOT_ALLOWED -> ProblemException.refused(Reason.METHOD_NOT_ALLOWED);
            case NOT_ACCEPTABLE -> ProblemException.refused(Reason.ANSWER_NOT_ACCEPTABLE);
            case BODY_TOO_LARGE -> ProblemException.refused(Reason.BODY_TOO_LARGE);
            case ADDRESS_TOO_LONG -> ProblemException.refused(Reason.ADDRESS_TOO_LONG);
            case UNSUPPORTED_MEDIA_TYPE -> ProblemException.refused(Reason.CONTENT_TYPE_UNSUPPORTED);
            case HEADERS_TOO_LARGE -> ProblemException.refused(Reason.HEADERS_TOO_LARGE);
            case NOT_IMPLEMENTED -> ProblemException.refused(Reason.METHOD_UNKNOWN);
            case UNAVAILABLE -> later(ProblemException.refused(Reason.SERVER_BUSY));
            case RULE_BROKEN,
                    STALE_VERSION,
                    VERSION_NOT_RECORDED,
                    UNKNOWN_REFERENCE,
                    VERSION_REQUIRED,
                    UNEXPECTED,
                    NOT_YET_VISIBLE -> ProblemException.of(type);
        };
    }

    /** In one order, and with what is possible wherever a GET is: as OPTIONS answers it. */
    private static ProblemException method(HttpRequestMethodNotSupportedException failure) {
        var possible = new TreeSet<String>(Comparator.comparing(Methods.KNOWN::indexOf));
        possible.add("OPTIONS");
        if (failure.getSupportedMethods() != null) {
            possible.addAll(List.of(failure.getSupportedMethods()));
        }
        if (possible.contains("GET")) {
            possible.add("HEAD");
        }
        var allowed = String.join(", ", possible);
        return ProblemException.refused(Reason.METHOD_NOT_ALLOWED, "given", failure.getMethod(), "allowed", allowed)
                .header(HttpHeaders.ALLOW, allowed);
    }

    private static ProblemException contentType(HttpMediaTypeNotSupportedException failure) {
        var given = failure.getContentType();
        var details = new ArrayList<Object>(List.of(allowed(failure)));
        if (given != null) {
            details.addAll(List.of("given", given));
        }
        return ProblemException.refused(Reason.CONTENT_TYPE_UNSUPPORTED, details.toArray())
                .headers(failure.getHeaders());
    }

    private static Object[] allowed(HttpMediaTypeException failure) {
        var types = failure.getSupportedMediaTypes();
        return types.isEmpty() ? new Object[0] : new Object[] {"allowed", MediaType.toString(types)};
    }

    /** The client's own doing, or that of the network between: nothing here to be looked into. */
    private static ProblemException incomplete(Throwable failure, String request) {
        LOG.debug("A body broke off: {}: {}", request, failure.getMessage());
        return ProblemException.refused(Reason.BODY_INCOMPLETE);
    }

    private static ProblemException response(ErrorResponse response, Throwable failure, String request) {
        var status = response.getStatusCode().value();
        var type = ProblemType.of(status);
        // Spring names 500 where the server itself is at fault; those are worth a line in the log.
        return type == ProblemType.UNEXPECTED
                ? unexpected(failure, request)
                : of(status).headers(response.getHeaders());
    }

    private static ProblemException unreadable(HttpMessageNotReadableException failure, String request) {
        if (failure.getCause() instanceof IOException) {
            return incomplete(failure, request);
        }
        var json = within(failure, JacksonException.class);
        if (json == null) {
            return invalid().because(Reason.BODY_MISSING, null);
        }
        return invalid().because(JsonFault.of(json));
    }

    private static ProblemException mismatch(MethodArgumentTypeMismatchException failure) {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return unknown(failure.getName(), failure.getValue());
        }
        if (failure.getParameter().hasParameterAnnotation(RequestHeader.class)) {
            return invalid().because(Reason.HEADER_INVALID, null, "header", failure.getName());
        }
        var type = failure.getRequiredType();
        if (type != null && type.isEnum()) {
            var allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return invalid()
                    .because(Reason.PARAMETER_INVALID, null, "parameter", failure.getName(), "allowed", allowed);
        }
        return parameter(Reason.PARAMETER_INVALID, failure.getName());
    }

    /** An id that cannot be one names nothing, like any other unknown id. */
    private static ProblemException unknown(String name, @Nullable Object given) {
        var named = String.valueOf(given);
        return switch (name) {
            case "canvas" -> ProblemException.refused(Reason.CANVAS_UNKNOWN, "canvas", named);
            case "item" -> ProblemException.refused(Reason.ITEM_UNKNOWN, "item", named);
            case "version" -> ProblemException.refused(Reason.VERSION_UNKNOWN, "given", named);
            case "from", "type", "to" -> ProblemException.refused(Reason.LINK_UNKNOWN, name, named);
            default -> ProblemException.refused(Reason.ADDRESS_UNKNOWN);
        };
    }

    private static ProblemException binding(BindException failure) {
        var refusal = invalid();
        for (var field : failure.getFieldErrors()) {
            refusal = refusal.because(Reason.PARAMETER_INVALID, null, "parameter", field.getField());
        }
        return refusal;
    }

    private static ProblemException unavailable(Throwable failure, String request) {
        LOG.warn("Unavailable: {}", request, failure);
        return later(ProblemException.refused(Reason.SERVER_BUSY));
    }

    private static ProblemException later(ProblemException refusal) {
        return refusal.header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Lost connections, exhausted resources, an operator's intervention, and transactions ended for taking too long. */
    private static boolean outage(Throwable failure) {
        var sql = within(failure, SQLException.class);
        var state = sql == null ? null : sql.getSQLState();
        return state != null && (OUTAGES.contains(state.substring(0, 2)) || state.equals(TOOK_TOO_LONG));
    }

    private static ProblemException unexpected(Throwable failure, String request) {
        var id = UUID.randomUUID();
        LOG.error("Unexpected failure {}: {}", id, request, failure);
        return ProblemException.of(ProblemType.UNEXPECTED).because(Reason.LOGGED, null, "id", id);
    }

    private static ProblemException parameter(Reason fault, String name) {
        return invalid().because(fault, null, "parameter", name);
    }

    private static ProblemException invalid() {
        return ProblemException.of(ProblemType.INVALID_REQUEST);
    }

    private static <T extends Throwable> @Nullable T within(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
