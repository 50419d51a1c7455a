package io.canvasledger.sample;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.WorkspaceId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the samples into the default workspace when the application starts with {@code canvasledger.samples.load=true}. */
@Component
@ConditionalOnBooleanProperty("canvasledger.samples.load")
class SamplesAtStart {

    private static final Caller OWNER = new Caller(WorkspaceId.DEFAULT, "owner");

    private final SampleLoading loading;

    SamplesAtStart(SampleLoading loading) {
        this.loading = loading;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        loading.loadAll(OWNER);
    }
}
