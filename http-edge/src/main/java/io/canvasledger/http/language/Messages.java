package io.canvasledger.http.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one bundle under {@code messages/} in one language: patterns of ICU's {@link MessageFormat}, with arguments
 * by name, plural and select.
 */
public final class Messages {

    private record Source(String bundle, Locale language) {}

    private static final Map<Source, Messages> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Locale language;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Messages(Source source) {
        // Without the fallback, English asked for on a French machine would come out in French.
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages." + source.bundle(), source.language(), exactly);
        this.language = source.language();
    }

    /** @param language English or French */
    public static Messages of(String bundle, Locale language) {
        return KNOWN.computeIfAbsent(new Source(bundle, language), Messages::new);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** All there is to say. */
    public Set<String> keys() {
        return bundle.keySet();
    }

    /**
     * The arguments that it is said with.
     *
     * @throws IllegalArgumentException when the pattern is malformed
     */
    public Set<String> arguments(String key) {
        return template(key).names();
    }

    /** A text that has no arguments. */
    public String text(String key) {
        return say(key, Map.of()).text();
    }

    /**
     * Says it with these arguments by name. A {@link Phrase}, a {@link Run} and a text are put in as they are; a number is
     * put in as the language writes it, and may choose among plurals; an enum chooses by its name. An argument that only
     * chooses may be left out, and is then {@code none}; so does one that is there choose {@code other}.
     *
     * @throws IllegalArgumentException when an argument that is put in is missing
     * @throws java.util.MissingResourceException when there is no such text
     */
    public Phrase say(String key, Map<String, ?> arguments) {
        return template(key).say(arguments);
    }

    private Template template(String key) {
        return templates.computeIfAbsent(key, it -> new Template(bundle.getString(it), language));
    }
}
