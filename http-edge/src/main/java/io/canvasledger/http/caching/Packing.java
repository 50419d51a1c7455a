package io.canvasledger.http.caching;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Packs answers for who can unpack them. Packed, an answer is another sequence of bytes, so its strong tag is another:
 * {@code "17"} becomes {@code "17-gzip"}, and is understood when it comes back. The server's own packing leaves out whatever has a
 * strong tag, which would be every canvas.
 */
final class Packing extends OncePerRequestFilter {

    /** Bytes from which packing saves more than it costs. */
    static final int WORTHWHILE = 2048;

    private static final String GZIP = "gzip";
    private static final String ANY = "*";
    private static final String PACKED = "-gzip\"";
    private static final Pattern TEXT =
            Pattern.compile("(text/.*|application/(.*\\+)?(json|yaml|xml|javascript)|image/svg\\+xml)(;.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Withheld(response);
        boolean reads = List.of("GET", "HEAD").contains(request.getMethod());
        chain.doFilter(reads ? new TagsUnpacked(request) : request, answer);
        if (answer.isCommitted()) {
            return;
        }
        if (reads) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (reads && answer.getStatus() == HttpServletResponse.SC_OK && names(request, ANY)) {
            // Spring takes this for a question about writes.
            answer.resetBuffer();
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        answer.pass(packed(request, answer, reads));
    }

    /** @return absent where the answer goes as it is */
    private static byte @Nullable [] packed(HttpServletRequest request, Withheld answer, boolean reads)
            throws IOException {
        var tag = answer.getHeader(HttpHeaders.ETAG);
        boolean strong = reads && tag != null && tag.startsWith("\"");
        if (answer.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) {
            if (strong && names(request, packed(tag))) {
                answer.setHeader(HttpHeaders.ETAG, packed(tag));
            }
            return null;
        }
        if (!worthwhile(answer) || !accepted(request)) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            answer.getContentInputStream().transferTo(packing);
        }
        answer.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        if (strong) {
            answer.setHeader(HttpHeaders.ETAG, packed(tag));
        }
        return bytes.toByteArray();
    }

    private static boolean worthwhile(Withheld answer) {
        var type = answer.getContentType();
        return answer.getContentSize() >= WORTHWHILE
                && type != null
                && TEXT.matcher(type).matches()
                && !answer.containsHeader(HttpHeaders.CONTENT_ENCODING);
    }

    private static boolean accepted(HttpServletRequest request) {
        var codings = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING));
        var all = String.join(",", codings).toLowerCase(Locale.ROOT).replace(" ", "");
        return List.of(all.split(",")).stream()
                .map(coding -> coding.split(";q=", 2))
                .anyMatch(coding -> coding[0].equals(GZIP) && (coding.length == 1 || !coding[1].matches("0(\\.0*)?")));
    }

    private static boolean names(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .anyMatch(it -> List.of(it.split("\\s*,\\s*")).contains(tag));
    }

    private static String packed(String tag) {
        return tag.substring(0, tag.length() - 1) + PACKED;
    }

    /** A request that speaks of tags as they are unpacked. */
    private static final class TagsUnpacked extends HttpServletRequestWrapper {

        TagsUnpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            var value = super.getHeader(name);
            return value != null && HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name)
                    ? value.replace(PACKED, "\"")
                    : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            var values = super.getHeaders(name);
            return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name)
                    ? Collections.enumeration(Collections.list(values).stream()
                            .map(it -> it.replace(PACKED, "\""))
                            .toList())
                    : values;
        }
    }

    /** An answer that is not sent before it is known whole. */
    private static final class Withheld extends ContentCachingResponseWrapper {

        private final HttpServletResponse response;

        Withheld(HttpServletResponse response) {
            super(response);
            this.response = response;
        }

        void pass(byte @Nullable [] packed) throws IOException {
            if (packed == null) {
                copyBodyToResponse();
            } else {
                response.setContentLength(packed.length);
                response.getOutputStream().write(packed);
            }
        }
    }
}
