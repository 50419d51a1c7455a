package io.canvasledger.store;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a second event at the same place of a stream. PostgreSQL says so deep inside a batch exception, where Axon's
 * own resolver does not look.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return says(exception);
    }

    private static boolean says(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            for (var sql = cause instanceof SQLException e ? e : null; sql != null; sql = sql.getNextException()) {
                if (UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }
}
