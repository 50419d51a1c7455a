package io.canvasledger.http.problem;

import io.canvasledger.http.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal in the reader's language and writes it, whatever the client said it accepts. */
final class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void answer(ProblemException refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(refusal, refusal.type().status(), request.getRequestURI(), request, response);
    }

    void answer(
            ProblemException refusal,
            int status,
            @Nullable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = Languages.of(request);
        response.resetBuffer();
        response.setStatus(status);
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = json.writeValueAsBytes(document(refusal, status, path, language));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    byte[] bytes(int status, Locale language) {
        return json.writeValueAsBytes(document(Translation.of(status), status, null, language));
    }

    static Problem document(ProblemException refusal, int status, @Nullable String path, Locale language) {
        var wording = ProblemWording.in(language);
        var type = refusal.type();
        var errors = refusal.causes().stream()
                .map(cause ->
                        new Problem.Error(cause.pointer(), cause.reason().name(), wording.reason(cause), cause.told()))
                .toList();
        var detail = errors.isEmpty() ? wording.detail(type) : errors.getFirst().detail();
        return new Problem(type.page(), wording.title(type), status, detail, instance(path), errors, refusal.more());
    }

    /** A path that is no URI is the client's mistake already being reported; it is left out rather than echoed. */
    private static @Nullable URI instance(@Nullable String path) {
        try {
            return path == null ? null : URI.create(path);
        } catch (IllegalArgumentException notAUri) {
            return null;
        }
    }
}
