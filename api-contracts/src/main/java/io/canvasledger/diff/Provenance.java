package io.canvasledger.diff;

import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Subject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is behind each single difference of a diff: by subject, in the order of {@link CanvasDiff#subjects}, the event that made
 * it as it is on the newer side. It is of the last version which, as a whole, changed just that: what a version did and undid
 * is not behind anything. It carries the version: author, time, rationale and evidence.
 *
 * <p>For an item that came it is the version that added it, and for one that went the one that removed it, though other
 * versions may have moved or reworded it meanwhile. For one that is there on both sides, but went and came back otherwise, it is
 * the version that brought it back. A difference told backwards has the same event behind it, so what is an addition in a
 * reversed diff names the removal.
 */
public record Provenance(Map<Subject, RecordedEvent> behind) {

    /**
     * @param inRange every event of the versions after the older and up to the newer of the two, ascending. With all of
     *     them every difference is explained; a difference whose event is not among them is left out.
     */
    public static Provenance of(CanvasDiff diff, List<RecordedEvent> inRange) {
        var timelines = SubjectHistory.of(inRange);
        var behind = new LinkedHashMap<Subject, RecordedEvent>();
        for (var subject : diff.subjects()) {
            Optional.ofNullable(timelines.get(subject))
                    .flatMap(SubjectHistory::lastWord)
                    .ifPresent(event -> behind.put(subject, event));
        }
        return new Provenance(Collections.unmodifiableMap(behind));
    }

    /** The event behind one difference; absent when that does not differ. */
    public Optional<RecordedEvent> behind(Subject subject) {
        return Optional.ofNullable(behind.get(subject));
    }
}
