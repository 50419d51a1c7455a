package io.canvasledger.query.view;

import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions on the register that no other process runs at the same time. */
record Alone(TransactionTemplate transactions, JdbcClient registry) {

    Alone(DataSource source, JdbcClient registry) {
        this(new TransactionTemplate(new DataSourceTransactionManager(source)), registry);
    }

    <T> T execute(TransactionCallback<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            registry.sql("lock table views.generation in exclusive mode").update();
            return work.doInTransaction(status);
        }));
    }

    void executeWithoutResult(Consumer<TransactionStatus> work) {
        execute(status -> {
            work.accept(status);
            return true;
        });
    }
}
