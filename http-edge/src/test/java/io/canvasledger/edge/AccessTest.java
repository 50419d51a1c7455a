package io.canvasledger.edge;

import static io.canvasledger.edge.EdgeServer.get;
import static io.canvasledger.edge.EdgeServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.access.AccessSettings;
import io.canvasledger.store.LedgerDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @Test
    void the_caller_is_who_the_token_says() {
        var me = get("/api/v1/me");

        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.json().get("workspace").asString()).isEqualTo("default");
        assertThat(me.json().get("author").asString()).isEqualTo("owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/nowhere", "/actuator/info", "/error", "/nowhere"})
    void without_a_token_nothing_is_to_be_had(String path) {
        var answer = send(path, it -> it);

        assertThat(answer.problem()).isEqualTo("/problems/unauthenticated 401 TOKEN_MISSING");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer nobody-knows-this-token", "Bearer", "Bearer a b", "Basic b3duZXI6b3duZXI=", "Bearer ü"})
    void a_token_that_is_none_is_refused(String authorization) {
        var answer = EdgeServer.raw("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer", "/problems/unauthenticated");
        assertThat(answer).doesNotContain("Set-Cookie");
    }

    @Test
    void a_token_is_not_taken_from_the_address() {
        assertThat(send("/api/v1/me?access_token=" + EdgeServer.TOKEN, it -> it).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/actuator/health/liveness", "/problems", "/v3/api-docs", "/v3/api-docs.yaml"
            })
    void health_and_descriptions_are_open(String path) {
        assertThat(send(path, it -> it).status()).isEqualTo(200);
    }

    @Test
    void the_browsable_description_is_open() {
        assertThat(send("/docs", it -> it).body()).contains("swagger-ui");
    }

    @Test
    void a_token_that_is_none_is_not_looked_up_again_at_once() {
        var early = "Bearer asked-for-too-early-00";
        assertThat(get("/api/v1/me", "Authorization", early).status()).isEqualTo(401);
        EdgeServer.database()
                .sql("insert into ledger.access_token (token_hash, workspace, author) values (?, 'default', 'x')")
                .param(sha256("asked-for-too-early-00"))
                .update();

        assertThat(get("/api/v1/me", "Authorization", early).status()).isEqualTo(401);
    }

    @Test
    void settings_do_not_tell_the_owners_token() {
        assertThat(new AccessSettings("a-secret-of-the-owner-00")).asString().doesNotContain("secret");
        assertThat(new LedgerDatabase("jdbc:postgresql://h/d?password=secret", "ledger", "secret"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void a_revoked_token_stops_working() {
        var hash = sha256("soon-revoked-token-00");
        EdgeServer.database()
                .sql(
                        "insert into ledger.access_token (token_hash, workspace, author, revoked_at) values (?, 'default', 'x', now())")
                .param(hash)
                .update();

        var answer = get("/api/v1/me", "Authorization", "Bearer soon-revoked-token-00");

        assertThat(answer.problem()).isEqualTo("/problems/unauthenticated 401 TOKEN_UNKNOWN");
    }

    @Test
    void while_tokens_cannot_be_looked_up_callers_are_asked_to_come_back_later() {
        EdgeServer.database()
                .sql("alter table ledger.access_token rename to away")
                .update();
        try {
            var answer = get("/api/v1/me", "Authorization", "Bearer not-looked-up-before");

            assertThat(answer.problem()).isEqualTo("/problems/unavailable 503 SERVER_BUSY");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        } finally {
            EdgeServer.database()
                    .sql("alter table ledger.away rename to access_token")
                    .update();
        }
    }

    @Test
    void what_concerns_the_whole_installation_is_for_its_owner_only() {
        EdgeServer.database()
                .sql("insert into ledger.access_token (token_hash, workspace, author) values (?, 'elsewhere', 'owner')")
                .param(sha256("a-token-of-elsewhere-00"))
                .update();

        assertThat(get("/actuator/info", "Authorization", "Bearer a-token-of-elsewhere-00")
                        .problem())
                .isEqualTo("/problems/forbidden 403 TOKEN_INSUFFICIENT");
        assertThat(get("/actuator/info").status()).isNotEqualTo(403);
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        var kept = EdgeServer.database()
                .sql("select token_hash from ledger.access_token where author = 'owner' and workspace = 'default'")
                .query((row, number) -> row.getBytes(1))
                .single();

        assertThat(kept).isEqualTo(sha256(EdgeServer.TOKEN));
    }

    @Test
    void answers_may_be_kept_by_the_reader_alone_and_be_asked_for_again() {
        var answer = get("/api/v1/me");

        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
