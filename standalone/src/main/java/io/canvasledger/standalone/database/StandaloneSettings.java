package io.canvasledger.standalone.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param dataDir directory that holds everything worth a backup; made, open to its owner only, when it does not exist
 * @param databasePort loopback port PostgreSQL listens on, 0 for any free one
 */
@ConfigurationProperties("canvasledger.standalone")
public record StandaloneSettings(
        @DefaultValue("./canvas-ledger-data") Path dataDir,
        @DefaultValue("0") int databasePort) {

    public StandaloneSettings {
        if (databasePort < 0 || databasePort > 65_535) {
            throw new IllegalArgumentException("canvasledger.standalone.database-port must be from 0 to 65535");
        }
    }
}
