package io.canvasledger.query.view;

import io.canvasledger.query.view.ViewFeed.DeadLettered;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/views}: how the views are doing, and the switch that has them built anew. */
@Component
@Endpoint(id = "views")
final class ViewsEndpoint {

    private final Views views;

    ViewsEndpoint(Views views) {
        this.views = views;
    }

    /**
     * How the views of this process are doing.
     *
     * @param generation the one that is served
     * @param running whether this process takes part in keeping it up to date, and nothing of that is failing
     * @param lag about how many events it is behind
     * @param rebuilding whether this process is building the next
     * @param deadLetteredStreams how many streams, such as canvases, stand still
     * @param deadLettered why, for the first of them
     */
    record Status(
            int generation,
            boolean running,
            long lag,
            boolean rebuilding,
            long deadLetteredStreams,
            List<DeadLettered> deadLettered,
            Completeness completeness) {}

    @ReadOperation
    Status status() {
        var feed = views.current().feed();
        return new Status(
                views.generation(),
                feed.running(),
                feed.lag(),
                views.rebuilding(),
                feed.deadLettered(),
                feed.deadLetters(),
                views.completeness());
    }

    /** Begins to build all views from nothing while those of now are served; does nothing while that is under way. */
    @WriteOperation
    Status rebuild() {
        views.rebuild();
        return status();
    }
}
