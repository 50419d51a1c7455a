package io.canvasledger.store;

import io.canvasledger.canvas.Recorded;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The event store of a process. It needs one {@link JdbcConnectionDetails}: from {@code spring.datasource.url}, or of an
 * embedded database.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(StoreSettings.class)
public class LedgerStoreAutoConfiguration {

    static {
        // Axon reads this when its first class loads; nothing here calls out.
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails ledgerConnectionDetails(Environment environment) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return environment.getRequiredProperty("spring.datasource.url");
            }

            @Override
            public String getUsername() {
                return environment.getProperty("spring.datasource.username");
            }

            @Override
            public String getPassword() {
                return environment.getProperty("spring.datasource.password");
            }
        };
    }

    @Bean
    LedgerDatabase ledgerDatabase(JdbcConnectionDetails details) {
        var database = new LedgerDatabase(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        Schema.migrate(database.unpooled(), "ledger", "db/ledger");
        return database;
    }

    @Bean
    @Primary
    DataSource ledgerPool(LedgerDatabase database, StoreSettings settings) {
        return database.pool("ledger", settings.connections(), LedgerEventStorage.APPEND_LIMIT, "ledger");
    }

    /** The first type of stream. Others join by a bean of their own. */
    @Bean
    StreamType<Recorded> canvasStream() {
        return CanvasStream.TYPE;
    }

    @Bean
    EventCatalog eventCatalog(List<StreamType<?>> types) {
        return new EventCatalog(types);
    }

    @Bean
    @Primary
    LedgerSerializer serializer(EventCatalog catalog) {
        return new LedgerSerializer(catalog);
    }

    @Bean
    LedgerSerializer eventSerializer(LedgerSerializer serializer) {
        return serializer;
    }

    @Bean
    LedgerSerializer messageSerializer(LedgerSerializer serializer) {
        return serializer;
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            org.axonframework.config.Configuration axon) {
        return new LedgerEventStorage(
                connections, transactions, serializer, axon.upcasterChain(), axon.snapshotFilter());
    }

    @Bean
    StreamHistory<Recorded> canvasHistory(
            DataSource ledgerPool, Serializer serializer, org.axonframework.config.Configuration axon) {
        return new StreamHistory<>(JdbcClient.create(ledgerPool), serializer, axon.upcasterChain(), CanvasStream.TYPE);
    }

    @Bean
    AppendSignal appendSignal(LedgerDatabase database, StoreSettings settings) {
        return switch (settings.signal()) {
            case IN_PROCESS -> new InProcessSignal();
            case DATABASE -> new DatabaseSignal(database.unpooled());
        };
    }
}
