package io.canvasledger.http.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * English or French: the query parameter {@code lang} ({@code en} or {@code fr}) wins, then {@code Accept-Language}, then
 * English. As the application's locale resolver it is what a controller's {@link Locale} argument holds.
 */
public final class Languages implements LocaleResolver {

    /** All there are, the default first. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=(en|fr)(?:&|$)");

    /** The language to answer this request in. */
    public static Locale of(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null) {
            // Not getParameter: that would read the body of a form.
            var asked = LANG.matcher(query);
            if (asked.find()) {
                return Locale.of(asked.group(1));
            }
        }
        return preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Locale preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException notALanguageRange) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is a matter of the request alone");
    }
}
