package io.canvasledger.standalone.database;

import org.jspecify.annotations.Nullable;

/** The embedded database did not start; the message is one sentence that says why and what helps. */
public final class DatabaseCannotStart extends RuntimeException {

    DatabaseCannotStart(String sentence) {
        this(sentence, null);
    }

    DatabaseCannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
