package io.canvasledger.diff;

import io.canvasledger.canvas.Aspect;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Subject;
import io.canvasledger.canvas.Subject.OfCanvas;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about one subject: its facets, and for an item that comes or goes also what it is like in each aspect.
 *
 * @param before absent when nothing was before it
 * @param unseen whether the item has gone with this, so that nobody sees it as it is after it
 */
record Touch(Subject subject, @Nullable State before, State after, boolean unseen) {

    private Touch(Subject subject, @Nullable State before, State after) {
        this(subject, before, after, false);
    }

    /** A value, which may be that there is none. */
    record State(@Nullable Object value) {

        static final State GONE = new State(null);
        static final State THERE = new State(true);
    }

    static List<Touch> of(CanvasEvent event) {
        if (event instanceof CanvasCreated created) {
            return List.of(
                    new Touch(OfCanvas.NAME, null, new State(created.name())),
                    new Touch(OfCanvas.DESCRIPTION, null, new State(created.description())),
                    new Touch(OfCanvas.ARCHIVED, null, new State(false)));
        }
        return event.facets().stream().flatMap(Touch::of).toList();
    }

    private static Stream<Touch> of(Facet facet) {
        return switch (facet) {
            case Present present -> of(present);
            case Linked linked ->
                Stream.of(new Touch(linked.subject(), presence(linked.before()), presence(linked.after())));
            case Facet.Named _,
                    Facet.Described _,
                    Facet.Archived _,
                    Facet.OfOneItem _,
                    Facet.Marked _,
                    Facet.Answered _,
                    Facet.Heeded _ ->
                Stream.of(new Touch(facet.subject(), new State(facet.before()), new State(facet.after())));
        };
    }

    private static Stream<Touch> of(Present present) {
        boolean came = present.after() != null;
        var item = present.item();
        var presence = new Touch(new Presence(item.id()), presence(!came), presence(came));
        var aspects = Stream.of(Aspect.values()).map(aspect -> {
            var state = new State(aspect.of(item));
            // The last state of what goes is no change, but what it must be compared with should it come back
            // otherwise.
            return new Touch(new OfItem(item.id(), aspect), came ? null : state, state, !came);
        });
        return Stream.concat(Stream.of(presence), aspects);
    }

    private static State presence(boolean there) {
        return there ? State.THERE : State.GONE;
    }
}
