package io.canvasledger.http.settings;

import java.util.Collection;

/** Somebody set what cannot be set, most likely by a slip of the pen; going on without it would be worse than not to start. */
final class UnknownSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownSetting(String name, String origin, Collection<String> known) {
        super("There is no setting " + name + " (from " + origin + "). This process knows: " + String.join(", ", known)
                + ".");
    }
}
