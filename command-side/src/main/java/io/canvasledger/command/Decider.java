package io.canvasledger.command;

import java.util.List;

/**
 * The rules of one type of stream, as functions without a clock, chance or I/O.
 *
 * @param <C> what may be asked
 * @param <S> what the events fold to
 * @param <E> what is recorded
 * @param <D> what is decided: what is to be recorded, or why not
 */
public interface Decider<C, S, E, D> {

    /** The name of the stream a command is about. */
    String stream(C command);

    /** A stream before anything has happened in it. */
    S blank(String stream);

    D decide(S state, C command);

    /** What to record of a decision, in order; nothing if it was refused, changes nothing or was asked for as a dry run. */
    List<E> recorded(C command, D decision);

    /** Total: an event has already happened, so there is nothing to refuse. */
    S evolve(S state, E event);

    /** Whether two neighbouring events of one decision belong to one version, of which no reader may see half. */
    default boolean sameVersion(E event, E next) {
        return true;
    }
}
