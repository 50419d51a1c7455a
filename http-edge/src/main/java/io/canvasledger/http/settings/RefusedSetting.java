package io.canvasledger.http.settings;

import java.util.Collection;

/** Somebody set what cannot be set, or to what it cannot be; going on without it would be worse than not to start. */
final class RefusedSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    private RefusedSetting(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    /** Most likely a slip of the pen. */
    static RefusedSetting unknown(String name, String origin, Collection<String> known) {
        return new RefusedSetting(
                "There is no setting " + name + " (from " + origin + "). This process knows: "
                        + String.join(", ", known) + ".",
                "Correct its name or leave it out; docs/operations.md says what each is for.");
    }

    /** @param sentence which setting, what was given, what is allowed */
    static RefusedSetting unusable(String sentence) {
        return new RefusedSetting(sentence, "Correct it or leave it out; docs/operations.md says what each is for.");
    }

    String action() {
        return action;
    }
}
