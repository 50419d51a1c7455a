package io.canvasledger.http.problem;

import io.canvasledger.http.json.JsonFault;
import io.canvasledger.http.limits.BodyTooLarge;
import io.canvasledger.refuse.Reason;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
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
        return switch (failure) {
            case HttpMessageNotReadableException e -> unreadable(e);
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case TypeMismatchException e -> parameter(Reason.PARAMETER_INVALID, String.valueOf(e.getPropertyName()));
            case BindException e -> binding(e);
            case MissingServletRequestParameterException e -> parameter(Reason.PARAMETER_MISSING, e.getParameterName());
            case MissingRequestHeaderException e ->
                HttpHeaders.IF_MATCH.equalsIgnoreCase(e.getHeaderName())
                        ? ProblemException.of(ProblemType.VERSION_REQUIRED)
                        : invalid().because(Reason.HEADER_MISSING, null, "header", e.getHeaderName());
            case RequestRejectedException e -> invalid().because(Reason.URL_MALFORMED, null);
            case InvalidParameterException e -> invalid().because(Reason.URL_MALFORMED, null);
            case AuthenticationServiceException e -> unavailable(e, request);
            case AuthenticationException e -> ProblemException.of(ProblemType.UNAUTHENTICATED);
            case AccessDeniedException e -> ProblemException.of(ProblemType.FORBIDDEN);
            case TransientDataAccessException e -> unavailable(e, request);
            case DataAccessResourceFailureException e -> unavailable(e, request);
            case CannotCreateTransactionException e -> unavailable(e, request);
            case ErrorResponse e -> response(e, failure, request);
            default -> outage(failure) ? unavailable(failure, request) : unexpected(failure, request);
        };
    }

    /** The refusal for a status about which nothing else is known. */
    static ProblemException of(int status) {
        var type = ProblemType.of(status);
        return type == ProblemType.UNAVAILABLE ? later(ProblemException.of(type)) : ProblemException.of(type);
    }

    private static ProblemException response(ErrorResponse response, Throwable failure, String request) {
        var status = response.getStatusCode().value();
        var type = ProblemType.of(status);
        // Spring names 500 where the server itself is at fault; those are worth a line in the log.
        return type == ProblemType.UNEXPECTED
                ? unexpected(failure, request)
                : of(status).headers(response.getHeaders());
    }

    private static ProblemException unreadable(HttpMessageNotReadableException failure) {
        var json = within(failure, JacksonException.class);
        if (json == null) {
            return invalid().because(Reason.BODY_MISSING, null);
        }
        return invalid().because(JsonFault.of(json));
    }

    private static ProblemException mismatch(MethodArgumentTypeMismatchException failure) {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            // An id that cannot be one names nothing, like any other unknown id.
            return ProblemException.of(ProblemType.NOT_FOUND);
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

    private static ProblemException binding(BindException failure) {
        var refusal = invalid();
        for (var field : failure.getFieldErrors()) {
            refusal = refusal.because(Reason.PARAMETER_INVALID, null, "parameter", field.getField());
        }
        return refusal;
    }

    private static ProblemException unavailable(Throwable failure, String request) {
        LOG.warn("Unavailable: {}", request, failure);
        return later(ProblemException.of(ProblemType.UNAVAILABLE));
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
