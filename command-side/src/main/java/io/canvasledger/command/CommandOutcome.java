package io.canvasledger.command;

import java.time.Instant;
import java.util.List;

/**
 * What became of a command.
 *
 * @param state what the stream folds to afterwards
 * @param sequence the place of the last event of the stream that the decision rests on, or of the last it recorded; -1 if
 *     there is none
 * @param stored the recorded events, in order; none if nothing was recorded
 */
public record CommandOutcome<S, D>(D decision, S state, long sequence, List<Stored> stored) {

    /**
     * What the store gave an event.
     *
     * @param id its own
     * @param recordedAt as it is read again
     */
    public record Stored(String id, Instant recordedAt) {}
}
