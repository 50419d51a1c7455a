package io.canvasledger.query.view;

import io.canvasledger.store.LedgerSerializer;
import io.canvasledger.store.StreamHistory;
import io.canvasledger.store.StreamType;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Some tables of the views and how events become their rows. The views are made of all beans of this type; one that is added,
 * or whose revision is raised, makes the views a new generation, which is built from the first event.
 */
public interface Projection {

    /** Distinguishes it from the others: lower case letters. */
    String name();

    /** To be raised whenever the same events would give other rows. */
    int revision();

    /** The types of stream whose events it is given. */
    Set<StreamType<?>> takes();

    /** The tables that are its own, in the schema of each generation. */
    Set<String> tables();

    /** Where on the class path the Flyway migrations are that make its tables, if it has some of its own. */
    Optional<String> migrations();

    /** How events become rows in one generation. */
    Projector in(ProjectionTarget target);

    /**
     * A query for what its tables hold, by which their completeness is judged: for each stream its name, how many events and
     * the place of the last one; empty if they do not say.
     */
    default Optional<String> eventsHeld() {
        return Optional.empty();
    }

    /**
     * A generation, for those who write its rows.
     *
     * @param source of connections whose unqualified names are those of the generation; they take part in the transaction
     *     that also moves the position of the views
     */
    record ProjectionTarget(
            DataSource source,
            PlatformTransactionManager transactions,
            LedgerSerializer serializer,
            EventUpcaster upcasters) {

        public JdbcClient jdbc() {
            return JdbcClient.create(source);
        }

        /** Events from the store, as it was committed. */
        public <R> StreamHistory<R> history(StreamType<R> type) {
            return new StreamHistory<>(jdbc(), serializer, upcasters, type);
        }
    }
}
