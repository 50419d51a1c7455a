package io.canvasledger.query.view;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether this process can answer with what has been recorded: not when its views stand still, are far behind or
 * have never been complete. Part of
 * readiness, never of liveness, because starting again would not help. A stream that stands still for its own reason is
 * told in the details, but the others can be read.
 */
@Component("viewsHealthIndicator")
final class ViewsHealth extends AbstractHealthIndicator {

    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var feed = views.current().feed();
        boolean running = feed.running();
        boolean complete = feed.complete();
        long lag = feed.lag();
        if (!running) {
            health.down();
        } else if (!complete || lag > views.settings().mostLag()) {
            health.outOfService();
        } else {
            health.up();
        }
        health.withDetail("running", running)
                .withDetail("complete", complete)
                .withDetail("lag", lag)
                .withDetail("deadLetteredStreams", feed.deadLettered())
                .withDetail("generation", views.generation())
                .withDetail("rebuilding", views.rebuilding());
    }
}
