package io.canvasledger.http.query;

import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a write under a condition that would be passed over: who says "only if there is none" must not have it done anyway. */
final class MisplacedHeaders implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READS.contains(request.getMethod()) && request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            throw ProblemException.refused(Reason.HEADER_UNEXPECTED, "header", HttpHeaders.IF_NONE_MATCH);
        }
        return true;
    }
}
