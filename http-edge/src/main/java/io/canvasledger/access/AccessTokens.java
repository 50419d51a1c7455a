package io.canvasledger.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canvasledger.canvas.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * The tokens in {@code ledger.access_token}, of which only hashes are kept. A plain SHA-256 is enough, and fast, because
 * tokens are random and long. A revoked token stops working within {@link #REMEMBERED}.
 */
final class AccessTokens implements OpaqueTokenIntrospector {

    static final Duration REMEMBERED = Duration.ofSeconds(5);
    /** How long a token that was asked for too early stays unknown. */
    static final Duration FORGOTTEN = Duration.ofSeconds(3);

    static final String WORKSPACE = "workspace";

    /** May see and do what concerns the installation as a whole, across workspaces. */
    static final String OPERATOR = "OPERATOR";

    private final JdbcClient database;
    private final Cache<String, OAuth2AuthenticatedPrincipal> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1_000)
            .build();

    /** What is no token: whoever repeats one shall not keep the database busy. Hashes only, and not too many. */
    private final Cache<String, Boolean> unknown = Caffeine.newBuilder()
            .expireAfterWrite(FORGOTTEN)
            .maximumSize(10_000)
            .build();

    AccessTokens(JdbcClient database) {
        this.database = database;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        var hash = hash(token);
        var key = HexFormat.of().formatHex(hash);
        var known = remembered.getIfPresent(key);
        if (known == null) {
            if (unknown.getIfPresent(key) != null) {
                throw none();
            }
            known = find(hash).orElse(null);
            if (known == null) {
                unknown.put(key, true);
                throw none();
            }
            remembered.put(key, known);
        }
        return known;
    }

    private static BadOpaqueTokenException none() {
        return new BadOpaqueTokenException("unknown or revoked token");
    }

    private Optional<OAuth2AuthenticatedPrincipal> find(byte[] hash) {
        try {
            return database.sql("""
                            select workspace, author from ledger.access_token
                            where token_hash = ? and revoked_at is null""")
                    .param(hash)
                    .query((row, number) -> principal(row.getString("workspace"), row.getString("author")))
                    .optional();
        } catch (DataAccessException unreachable) {
            // Not the caller's fault: to be answered as "later", never as "wrong token".
            throw new AuthenticationServiceException("tokens cannot be looked up", unreachable);
        }
    }

    private static OAuth2AuthenticatedPrincipal principal(String workspace, String author) {
        boolean operator = author.equals(OwnerToken.AUTHOR) && workspace.equals(WorkspaceId.DEFAULT.value());
        return new DefaultOAuth2AuthenticatedPrincipal(
                author,
                Map.of(WORKSPACE, workspace),
                operator ? List.of(new SimpleGrantedAuthority(OPERATOR)) : List.of());
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
