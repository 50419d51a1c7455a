package io.canvasledger.query.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one bundle under {@code messages/}: patterns of {@link MessageFormat}. */
final class Messages {

    private final ResourceBundle bundle;
    private final Locale language;

    private Messages(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    static Messages of(String bundle, Locale language) {
        // Without the fallback, English asked for on a French machine would come out in French.
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("messages." + bundle, language, exactly), language);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Arguments are put in as they are: braces in them are only text. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
