package io.canvasledger.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nothing but health, the problem pages and the API's description is to be had without a token. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class, before = ServletWebSecurityAutoConfiguration.class)
@EnableConfigurationProperties(AccessSettings.class)
public class Access implements WebMvcConfigurer {

    private static final String[] OPEN = {
        "/",
        "/actuator/health",
        "/actuator/health/**",
        "/problems",
        "/problems/**",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/docs",
        "/docs/start.js",
        "/webjars/swagger-ui/**"
    };

    /** The browsable API description brings its own scripts and styles, nothing else runs. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    OpaqueTokenIntrospector accessTokens(JdbcClient database) {
        return new AccessTokens(database);
    }

    @Bean
    OwnerToken ownerToken(DataSource source, AccessSettings settings) {
        return new OwnerToken(source, settings.ownerToken());
    }

    /**
     * A name in an address may hold a percent sign ("100%"); nothing here decodes an address twice. Which methods there are is
     * settled elsewhere.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    /** What clients may look up about tokens (RFC 9728). Spring also claims that they are bound to certificates of clients. */
    private static void describe(OAuth2ProtectedResourceMetadata.Builder told) {
        told.resourceName("Canvas Ledger")
                .claims(claims -> claims.remove("tls_client_certificate_bound_access_tokens"));
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            OpaqueTokenIntrospector tokens,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                // They tell of every workspace.
                                .requestMatchers("/actuator/**")
                                .hasAuthority(AccessTokens.OPERATOR)
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.protectedResourceMetadata(
                                told -> told.protectedResourceMetadataCustomizer(Access::describe))
                        .opaqueToken(opaque -> opaque.introspector(tokens))
                        .authenticationEntryPoint((request, response, failure) -> {
                            bearer.commence(request, response, failure);
                            failures.resolveException(request, response, null, failure);
                        })
                        .accessDeniedHandler((request, response, failure) ->
                                failures.resolveException(request, response, null, failure)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is ever read, so there is nothing for another site to borrow.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        // Spring's own forbids storing, and with it asking again by ETag. Writes only where nothing is
                        // said.
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache"))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
