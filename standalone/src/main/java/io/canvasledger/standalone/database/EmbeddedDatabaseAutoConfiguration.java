package io.canvasledger.standalone.database;

import io.canvasledger.store.LedgerStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Runs the embedded database unless {@code spring.datasource.url} names a server, and points the data source at it.
 *
 * <p>Whatever asks for the connection details, data sources first of all, depends on the server and is closed before it.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, LedgerStoreAutoConfiguration.class})
@Conditional(EmbeddedDatabaseAutoConfiguration.NoServerNamed.class)
@EnableConfigurationProperties(StandaloneSettings.class)
public class EmbeddedDatabaseAutoConfiguration {

    @Bean(destroyMethod = "stop")
    EmbeddedDatabase embeddedDatabase(StandaloneSettings settings) {
        return EmbeddedDatabase.start(settings);
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }

    static final class NoServerNamed extends NoneNestedConditions {

        NoServerNamed() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class ServerNamed {}
    }
}
