package io.canvasledger.http.docs;

import io.canvasledger.access.Caller;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the API's description says beyond the operations themselves. */
@AutoConfiguration
public final class ApiDocs {

    static final String SECURITY = "token";

    static {
        // The caller comes from the token, not from the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI canvasLedgerApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Canvas Ledger")
                        .description(
                                "Every change to every block of a business model canvas, kept as an event."
                                        + " Answers and refusals are worded in English or French (Accept-Language, or lang=en|fr).")
                        .version(version())
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // Relative to where the description was read, so that it is the same wherever the server runs.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                SECURITY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token the first start of the server prints.")))
                .addSecurityItem(new SecurityRequirement().addList(SECURITY));
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    GlobalOpenApiCustomizer problemResponses() {
        return new ProblemResponses();
    }

    private static String version() {
        try {
            Properties build = PropertiesLoaderUtils.loadProperties(new ClassPathResource("canvas-ledger.properties"));
            return Objects.requireNonNull(build.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
