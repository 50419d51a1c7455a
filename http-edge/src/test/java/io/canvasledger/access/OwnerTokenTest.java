package io.canvasledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;

class OwnerTokenTest {

    private static EmbeddedPostgres postgres;
    private static JdbcClient database;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = JdbcClient.create(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        database.sql("""
                        drop schema if exists ledger cascade;
                        create schema ledger;
                        create table ledger.access_token (token_hash bytea primary key, workspace text not null,
                            author text not null, created_at timestamptz not null default now(), revoked_at timestamptz)""").update();
    }

    private static OwnerToken ownerToken(String supplied) {
        return new OwnerToken(postgres.getPostgresDatabase(), supplied);
    }

    private static long tokens() {
        return database.sql("select count(*) from ledger.access_token")
                .query(Long.class)
                .single();
    }

    @Test
    void the_first_start_makes_a_token_that_works_and_later_starts_make_none() {
        var token = ownerToken(null).atFirstStart().orElseThrow();

        assertThat(token).matches("cl_[A-Za-z0-9_-]{43}");
        assertThat(ownerToken(null).atFirstStart()).isEmpty();
        var caller = new AccessTokens(database).introspect(token);
        assertThat(caller.getName()).isEqualTo("owner");
        assertThat(caller.<String>getAttribute("workspace")).isEqualTo("default");
    }

    @Test
    void a_token_of_the_operator_is_taken_and_not_told_back() {
        assertThat(ownerToken("chosen-by-the-operator").atFirstStart()).isEmpty();
        assertThat(new AccessTokens(database)
                        .introspect("chosen-by-the-operator")
                        .getName())
                .isEqualTo("owner");
    }

    @Test
    void a_process_starting_while_another_makes_the_token_waits_and_makes_none() throws Exception {
        try (var other = postgres.getPostgresDatabase().getConnection();
                var statement = other.createStatement();
                var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + OwnerToken.LOCK + ")");
            statement.execute(
                    "insert into ledger.access_token (token_hash, workspace, author) values ('x', 'default', 'owner')");

            var starting = processes.submit(() -> ownerToken(null).atFirstStart());
            while (!starting.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            other.commit();

            assertThat(starting.get()).isEmpty();
        }
        assertThat(tokens()).isOne();
    }

    private static boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void an_unknown_token_is_wrong_but_an_unreachable_database_is_not_the_callers_fault() {
        var tokens = new AccessTokens(database);
        assertThatThrownBy(() -> tokens.introspect("unknown")).isInstanceOf(BadOpaqueTokenException.class);

        database.sql("drop schema ledger cascade").update();

        assertThatThrownBy(() -> tokens.introspect("another")).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void a_short_token_or_one_that_cannot_be_sent_is_refused_at_the_start() {
        assertThatThrownBy(() -> new AccessSettings("too-short")).hasMessageContaining("20");
        assertThatThrownBy(() -> new AccessSettings("twenty characters and blanks"))
                .hasMessageContaining("20");
        assertThat(new AccessSettings("").ownerToken()).isNull();
    }
}
