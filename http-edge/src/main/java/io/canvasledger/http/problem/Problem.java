package io.canvasledger.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A problem document, {@code application/problem+json}.
 *
 * @param type a page of this server that says what it means and how to mend it, relative to the server
 * @param title what kind of problem it is, in the reader's language
 * @param status the HTTP status
 * @param detail what is the matter this time, in the reader's language
 * @param instance the path that was asked for
 * @param errors each thing that is wrong, in the order found; may be empty
 * @param more extension members of this kind of problem, such as what changed since; by alphabet
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable URI instance,
        List<Error> errors,

        @JsonAnyGetter @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, Object> more) {

    public Problem {
        errors = List.copyOf(errors);
        more = Collections.unmodifiableMap(new TreeMap<>(more));
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer where in the body, as a JSON pointer; empty for the whole body, absent when it is not about the body
     * @param reason which kind of wrong; stable, whatever the language
     * @param detail the same in the reader's language
     * @param details the figures and names behind the sentence; stable names, by alphabet
     */
    public record Error(@Nullable String pointer, String reason, String detail, Map<String, String> details) {}
}
