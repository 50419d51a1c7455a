package io.canvasledger.diff;

import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Subject;
import java.util.List;

/**
 * What one thing went through on the way from the older version to the newer.
 *
 * @param steps the events in between that changed it, ascending; never empty
 * @param madeAndUndone whether it ended as it began, so that the net difference does not show it
 * @param returns each time it came back, in between, to what it had once been, ascending
 */
public record Strand(Subject subject, List<RecordedEvent> steps, boolean madeAndUndone, List<Return> returns) {}
