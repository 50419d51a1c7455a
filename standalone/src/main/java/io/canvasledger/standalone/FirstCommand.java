package io.canvasledger.standalone;

import java.util.Optional;

/** What a person can paste into a terminal to begin with; a bean of this type is shown when the application is ready. */
@FunctionalInterface
public interface FirstCommand {

    /**
     * The command in one line, complete with the token just made for the owner; empty when no token was made at this
     * start, since only its hash is kept.
     */
    Optional<String> line();
}
