package io.canvasledger.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code canvasledger.store}.
 *
 * @param connections to the database for those who append events; at least 2
 * @param signal how readers hear that events were appended
 */
@ConfigurationProperties("canvasledger.store")
record StoreSettings(
        @DefaultValue("20") int connections,
        @DefaultValue("in-process") Signal signal) {

    enum Signal {
        /** Writers and readers are one process. */
        IN_PROCESS,
        /** They are several, and hear of each other through the database. */
        DATABASE
    }

    StoreSettings {
        if (connections < 2) {
            throw new IllegalArgumentException("canvasledger.store.connections must be at least 2");
        }
    }
}
