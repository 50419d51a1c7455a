package io.canvasledger.diff;

import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.Subject;
import io.canvasledger.canvas.Subject.Answering;
import io.canvasledger.canvas.Subject.Heeding;
import io.canvasledger.canvas.Subject.Linkage;
import io.canvasledger.canvas.Subject.Naming;
import io.canvasledger.canvas.Subject.OfCanvas;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.diff.SubjectHistory.HeldState;
import io.canvasledger.diff.Touch.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What happened between two versions of a canvas, what was made and undone included: one strand for each thing that was
 * changed, in the order they were first changed. What an added item is like from the start is told by its addition alone.
 * It is the same path in whichever order the two versions are given.
 *
 * <p>Did something that came now exist once before? The events in between cannot tell. So a reader fetches them, asks {@link
 * #touchedItems} whose past matters, fetches that, and calls {@link #between}.
 */
public record Path(List<Strand> strands) {

    /**
     * @param inRange every event of the versions after the older and up to the newer of the two, ascending
     * @param earlier every earlier event that touched one of {@link #touchedItems}, ascending; events that also are in
     *     {@code inRange} do no harm. Without these, only returns that also left in between are seen.
     * @throws IllegalArgumentException when these are not versions of the same canvas
     */
    public static Path between(Canvas from, Canvas to, List<RecordedEvent> inRange, List<RecordedEvent> earlier) {
        int older = Math.min(from.version(), to.version());
        var past = earlier.stream().filter(event -> event.by().version() <= older);
        var timelines = SubjectHistory.of(Stream.concat(past, inRange.stream()).toList());
        var net = CanvasDiff.between(from, to).subjects();

        var strands = new ArrayList<Strand>();
        for (var subject : SubjectHistory.of(inRange).keySet()) {
            var timeline = Objects.requireNonNull(timelines.get(subject));
            var steps = timeline.changes().stream()
                    .filter(event -> event.by().version() > older)
                    .toList();
            if (!steps.isEmpty()) {
                var titles = titles(subject, from, to, timelines);
                strands.add(
                        new Strand(subject, steps, !differs(net, subject), returns(subject, timeline, older, titles)));
            }
        }
        // An item that is added in between begins to change only afterwards, when other things may have changed
        // already.
        strands.sort(
                Comparator.comparingLong(strand -> strand.steps().getFirst().sequence()));
        return new Path(List.copyOf(strands));
    }

    /** The items these events are about, those at the ends of their links included. */
    public static Set<ItemId> touchedItems(List<RecordedEvent> events) {
        var touched = new TreeSet<ItemId>();
        SubjectHistory.of(events).keySet().forEach(subject -> touched.addAll(items(subject)));
        return Collections.unmodifiableSet(touched);
    }

    /** What one thing went through; absent when nothing in between changed it. */
    public Optional<Strand> of(Subject subject) {
        return strands.stream()
                .filter(strand -> strand.subject().equals(subject))
                .findFirst();
    }

    /** What the net difference hides. */
    public List<Strand> madeAndUndone() {
        return strands.stream().filter(Strand::madeAndUndone).toList();
    }

    /** What came back to a state it had left. */
    public List<Strand> returned() {
        return strands.stream().filter(strand -> !strand.returns().isEmpty()).toList();
    }

    /** An item that came or went differs as a whole, so in each of its aspects. */
    private static boolean differs(Set<Subject> net, Subject subject) {
        return net.contains(subject) || (subject instanceof OfItem side && net.contains(new Presence(side.item())));
    }

    private static List<Return> returns(Subject subject, SubjectHistory timeline, int older, Set<String> titles) {
        var held = timeline.held();
        var lastSeenAt = new HashMap<State, Integer>();
        var returns = new ArrayList<Return>();
        for (int i = 0; i < held.size(); i++) {
            var state = held.get(i).state();
            var seenAt = lastSeenAt.put(state, i);
            if (seenAt != null && canReturn(subject, state)) {
                var leftIn = versionOf(held.get(seenAt + 1));
                var returnedIn = versionOf(held.get(i));
                if (returnedIn.version() > older) {
                    boolean silent = !ReturnWording.speaksOfReturn(returnedIn.note(), titles);
                    returns.add(new Return(leftIn, returnedIn, silent));
                }
            }
        }
        return List.copyOf(returns);
    }

    /** Only the first state can have been there before any event told. */
    private static RecordedVersion versionOf(HeldState later) {
        return Objects.requireNonNull(later.since()).by();
    }

    private static boolean canReturn(Subject subject, State state) {
        return switch (subject) {
            case OfCanvas _, OfItem _, Heeding _ -> true;
            case Presence _, Linkage _, Naming _, Answering _ -> !state.equals(State.GONE);
        };
    }

    private static Set<ItemId> items(Subject subject) {
        return switch (subject) {
            case OfCanvas _, Naming _, Answering _, Heeding _ -> Set.of();
            case Presence presence -> Set.of(presence.item());
            case OfItem side -> Set.of(side.item());
            case Linkage linkage ->
                new TreeSet<>(List.of(linkage.link().from(), linkage.link().to()));
        };
    }

    /** Every title somebody could call the subject by. */
    private static Set<String> titles(Subject subject, Canvas from, Canvas to, Map<Subject, SubjectHistory> timelines) {
        var titles = new HashSet<String>();
        if (subject instanceof Naming naming) {
            titles.add(naming.milestone());
        }
        for (var item : items(subject)) {
            Stream.of(from, to)
                    .flatMap(canvas -> canvas.item(item).stream())
                    .map(Item::title)
                    .forEach(titles::add);
            Optional.ofNullable(timelines.get(new OfItem(item, Aspect.REWORDED))).stream()
                    .flatMap(wordings -> wordings.held().stream())
                    .map(held -> (Wording) Objects.requireNonNull(held.state().value()))
                    .map(Wording::title)
                    .forEach(titles::add);
        }
        return titles;
    }
}
