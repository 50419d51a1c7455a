package io.canvasledger.access;

import io.canvasledger.canvas.WorkspaceId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The first token of an installation: without one nobody could get in. */
public final class OwnerToken {

    static final String AUTHOR = "owner";

    /** Any number that no other advisory lock of this database has. */
    static final long LOCK = 0x63_61_6e_76_61_73_31L;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final @Nullable String supplied;

    /** @param source reached in transactions of its own, whatever else the application has */
    OwnerToken(DataSource source, @Nullable String supplied) {
        this.database = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.supplied = supplied;
    }

    /**
     * Makes the owner's token if there is no token at all, for workspace {@code default} and author {@code owner}. To be
     * called once the schema is there. Of several processes starting at once, one makes it.
     *
     * @return the token in clear, told this once, if it was generated now; empty if the operator supplied it (who knows
     *     it) or if there was one already
     */
    public Optional<String> atFirstStart() {
        return Optional.ofNullable(transactions.execute(status -> {
            // Held to the end of the transaction; the check below must see what the holder before has committed.
            database.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, number) -> 0)
                    .single();
            if (database.sql("select exists (select from ledger.access_token)")
                    .query(Boolean.class)
                    .single()) {
                return null;
            }
            var token = supplied == null ? random() : supplied;
            database.sql("insert into ledger.access_token (token_hash, workspace, author) values (?, ?, ?)")
                    .params(AccessTokens.hash(token), WorkspaceId.DEFAULT.value(), AUTHOR)
                    .update();
            return supplied == null ? token : null;
        }));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "cl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
