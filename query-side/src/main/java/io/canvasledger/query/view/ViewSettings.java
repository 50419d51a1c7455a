package io.canvasledger.query.view;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the views.
 *
 * @param segments how many canvases are projected at the same time; fixed once a generation exists
 * @param connections for readers, per process
 * @param mostLag events the views may be behind before the process calls itself not ready
 * @param mostWait the longest a reader may ask to wait for a version
 */
@ConfigurationProperties("canvasledger.views")
public record ViewSettings(
        @DefaultValue("2") int segments,
        @DefaultValue("16") int connections,
        @DefaultValue("1000") long mostLag,
        @DefaultValue("30s") Duration mostWait) {

    public ViewSettings {
        atLeast(1, segments, "segments");
        atLeast(1, connections, "connections");
        atLeast(0, mostLag, "most-lag");
        if (mostWait.isNegative()) {
            throw new IllegalArgumentException("canvasledger.views.most-wait must not be negative");
        }
    }

    private static void atLeast(int least, long given, String name) {
        if (given < least) {
            throw new IllegalArgumentException("canvasledger.views." + name + " must be at least " + least);
        }
    }
}
