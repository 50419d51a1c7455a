package io.canvasledger.write;

import io.canvasledger.decide.Decision;
import java.util.List;

/**
 * What became of a command.
 *
 * @param version the canvas's version afterwards
 * @param eventIds ids of the recorded events, in the order of the decision's events; none for a dry run or a rejection
 */
public record CommandResult(Decision decision, int version, List<String> eventIds) {}
