package io.canvasledger.http;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What Spring and Axon are told differently from their own defaults, in every process of the ledger; any setting of an operator
 * wins over it. The ledger's own settings are records, one for each prefix.
 */
public final class HttpDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.application.name", "canvas-ledger"),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "20s"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry("management.endpoint.health.show-details", "when-authorized"),
            Map.entry("management.endpoints.web.exposure.include", "health,views"),
            // A side without its database can only refuse; one whose views are far behind gets no readers, but is not
            // to be
            // killed for it. A process that has no views is not asked for them.
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,db,views"),
            Map.entry("management.endpoint.health.validate-group-membership", "false"),
            Map.entry("axon.axonserver.enabled", "false"),
            // Its timer for each handler halves the throughput; the database limits every transaction instead.
            Map.entry("axon.timeout.enabled", "false"),
            Map.entry("logging.level.root", "warn"),
            Map.entry("logging.level.io.canvasledger", "info"),
            Map.entry("logging.level.org.springframework.core.events", "error"),
            // A refused upload is read to its end (within reason), so that the client gets to see why.
            Map.entry("server.tomcat.max-swallow-size", "64MB"),
            // More than is allowed, so that who sends too much is told so and not that it is no HTTP.
            Map.entry("server.max-http-request-header-size", "32KB"),
            // Nothing here takes forms or files: they are refused as an unsupported media type.
            Map.entry("spring.mvc.formcontent.filter.enabled", "false"),
            Map.entry("spring.servlet.multipart.enabled", "false"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("httpDefaults", DEFAULTS));
    }
}
