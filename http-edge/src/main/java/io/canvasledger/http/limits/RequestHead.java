package io.canvasledger.http.limits;

import io.canvasledger.http.problem.Methods;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses, before anybody asks who is calling, a method no address has, and a request line or headers too long to be meant. */
final class RequestHead extends OncePerRequestFilter {

    /** Characters of the path and query; more than any list of filters needs. */
    static final int MAX_ADDRESS = 8_000;
    /** Characters of all headers, names and values. The server reads somewhat more, so that this can be told. */
    static final int MAX_HEADERS = 16_000;

    private static final String ALL = String.join(", ", Methods.KNOWN);

    private final HandlerExceptionResolver failures;

    RequestHead(HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            failures.resolveException(request, response, null, refusal);
        }
    }

    private static @Nullable ProblemException refusal(HttpServletRequest request) {
        if (!Methods.KNOWN.contains(request.getMethod())) {
            return ProblemException.refused(Reason.METHOD_UNKNOWN, "given", request.getMethod(), "allowed", ALL)
                    .header(HttpHeaders.ALLOW, ALL);
        }
        var query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length() + 1) > MAX_ADDRESS) {
            return ProblemException.refused(Reason.ADDRESS_TOO_LONG, "limit", MAX_ADDRESS);
        }
        return size(request) > MAX_HEADERS
                ? ProblemException.refused(Reason.HEADERS_TOO_LARGE, "limit", MAX_HEADERS)
                : null;
    }

    private static int size(HttpServletRequest request) {
        int size = 0;
        var names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            var name = names.nextElement();
            var values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                size += name.length() + values.nextElement().length();
            }
        }
        return size;
    }
}
