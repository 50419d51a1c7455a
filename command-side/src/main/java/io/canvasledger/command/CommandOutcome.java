package io.canvasledger.command;

import java.util.List;

/**
 * What became of a command.
 *
 * @param state what the stream folds to afterwards
 * @param sequence the place of the last event of the stream that the decision rests on, or of the last it recorded; -1 if
 *     there is none
 * @param eventIds ids of the recorded events, in order; none if nothing was recorded
 */
public record CommandOutcome<S, D>(D decision, S state, long sequence, List<String> eventIds) {}
