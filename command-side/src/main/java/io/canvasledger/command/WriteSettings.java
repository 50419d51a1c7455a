package io.canvasledger.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code canvasledger.write}.
 *
 * @param mostInFlight commands that are carried out at the same time; best below {@code canvasledger.store.connections}
 * @param patience how long further commands wait for their turn before they are refused as too many
 * @param cachedCanvases canvases kept in memory so that the next command need not load them; 0 for none
 * @param snapshotEvery events of a canvas between two stored snapshots of it
 */
@ConfigurationProperties("canvasledger.write")
record WriteSettings(
        @DefaultValue("12") int mostInFlight,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("1000") int cachedCanvases,
        @DefaultValue("200") int snapshotEvery) {

    WriteSettings {
        atLeast(1, mostInFlight, "most-in-flight");
        atLeast(0, cachedCanvases, "cached-canvases");
        atLeast(1, snapshotEvery, "snapshot-every");
        if (patience.isNegative()) {
            throw new IllegalArgumentException("canvasledger.write.patience must not be negative");
        }
    }

    private static void atLeast(int least, int given, String name) {
        if (given < least) {
            throw new IllegalArgumentException("canvasledger.write." + name + " must be at least " + least);
        }
    }
}
