package io.canvasledger.http.query;

import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.refuse.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a body that says it is packed, or in another charset than UTF-8, before it is read as what it is not. */
final class ReadableBody implements HandlerInterceptor {

    private static final String AS_IT_IS = "identity";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && UnexpectedBody.readsBody(operation)) {
            var encoding = encoding(request);
            if (encoding != null) {
                throw ProblemException.refused(
                                Reason.CONTENT_ENCODING_UNSUPPORTED, "given", encoding, "allowed", AS_IT_IS)
                        .header(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
            }
            var charset = charset(request);
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                throw ProblemException.refused(
                        Reason.CHARSET_UNSUPPORTED, "given", charset.name(), "allowed", StandardCharsets.UTF_8.name());
            }
        }
        return true;
    }

    private static @Nullable String encoding(HttpServletRequest request) {
        var headers = request.getHeaders(HttpHeaders.CONTENT_ENCODING);
        while (headers.hasMoreElements()) {
            var encoding = headers.nextElement().strip();
            if (!encoding.equalsIgnoreCase(AS_IT_IS)) {
                return encoding;
            }
        }
        return null;
    }

    /** The operation was chosen by this header, so it can be read. */
    private static @Nullable Charset charset(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? null : MediaType.parseMediaType(type).getCharset();
    }
}
