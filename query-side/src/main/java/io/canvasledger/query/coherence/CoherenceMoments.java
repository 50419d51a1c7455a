package io.canvasledger.query.coherence;

import io.canvasledger.figures.EffectiveFold.Deferred;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.query.coherence.CoherenceHistory.CoherenceMoment;
import java.util.List;

/**
 * How coherent a canvas was along one time.
 *
 * @param head the latest version told of; the last moment is how it stands
 * @param moments at least one, in the order of that time: recorded, one for each version; effective, one for each day
 * @param deferred along effective time, the events that could not apply when their version took effect
 */
record CoherenceMoments(TimeAxis axis, int head, List<CoherenceMoment> moments, List<Deferred> deferred) {}
