package io.canvasledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What Axon and Spring Boot make of each other; every line of our wiring has a failure here that it prevents. */
class EventStoreWiringTest {

    private static final LedgerFixture LEDGER = LedgerFixture.fresh();
    private static ConfigurableApplicationContext process;

    @BeforeAll
    static void start() {
        process = Booted.on(LEDGER);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void axon_works_in_transactions_of_the_pool_it_appends_with() {
        assertThat(process.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(process.getBean(EventStorageEngine.class)).isInstanceOf(LedgerEventStorage.class);
        assertThat(process.getBean(DataSource.class))
                .isInstanceOfSatisfying(HikariDataSource.class, pool -> assertThat(pool.getConnectionInitSql())
                        .contains("transaction_timeout = " + LedgerEventStorage.APPEND_LIMIT.toMillis()));
    }

    @Test
    void without_our_ordering_axon_would_work_without_transactions() {
        try (var unordered =
                Booted.on(LEDGER, "--spring.autoconfigure.exclude=" + AxonOnBoot4AutoConfiguration.class.getName())) {
            assertThat(unordered.getBean(TransactionManager.class)).isNotInstanceOf(SpringTransactionManager.class);
        }
    }

    @Test
    void whatever_axon_writes_is_json_of_the_ledger() {
        var axon = process.getBean(Configuration.class);

        assertThat(axon.serializer()).isInstanceOf(LedgerSerializer.class);
        assertThat(axon.eventSerializer()).isInstanceOf(LedgerSerializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(LedgerSerializer.class);
        assertThat(process.getBeansOfType(Serializer.class).values()).allMatch(LedgerSerializer.class::isInstance);
    }

    @Test
    void there_is_nothing_to_serialize_java_objects_with() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void an_append_is_ended_long_before_readers_forget_the_gap_it_leaves() {
        assertThat(LedgerEventStorage.APPEND_LIMIT.multipliedBy(10)).isLessThan(LedgerEventStorage.GAP_TIMEOUT);
    }

    /** In a class loader of its own, because it happens once, before Axon's first class is loaded. */
    @Test
    void nothing_calls_out_for_updates() throws Exception {
        var disabled = "axoniq.update-checker.disabled";
        var before = System.clearProperty(disabled);
        var classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        try (var apart = new URLClassLoader(
                Arrays.stream(classPath).map(EventStoreWiringTest::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            Class.forName(LedgerStoreAutoConfiguration.class.getName(), true, apart);

            assertThat(System.getProperty(disabled)).isEqualTo("true");
        } finally {
            System.setProperty(disabled, String.valueOf(before));
        }
    }

    private static URL url(String path) {
        try {
            URI uri = Path.of(path).toUri();
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
