package io.canvasledger.sample;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.WorkspaceId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the samples into the default workspace when the application starts with {@code canvasledger.samples.load=true}. */
@Component
@EnableConfigurationProperties(SampleSettings.class)
class SamplesAtStart {

    private static final Caller OWNER = new Caller(WorkspaceId.DEFAULT, "owner");

    private final SampleLoader loading;
    private final SampleSettings settings;

    SamplesAtStart(SampleLoader loading, SampleSettings settings) {
        this.loading = loading;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (settings.load()) {
            loading.loadAll(OWNER);
        }
    }
}
