package io.canvasledger.http.docs;

import io.canvasledger.access.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
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
                        .summary("Every change to every block of a business model canvas, kept as an event.")
                        .description(text("api-description.md"))
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
                                        .description(
                                                "Authorization: Bearer TOKEN. The first start of the server prints the owner's"
                                                        + " token once; the author of a change comes from it.")))
                .addSecurityItem(new SecurityRequirement().addList(SECURITY));
    }

    @Bean
    LedgerSchemas ledgerSchemas() {
        return new LedgerSchemas(new RecordDocs(properties("api-members.properties")));
    }

    @Bean
    @Order(0)
    GlobalOpenApiCustomizer wholeSchemas(LedgerSchemas schemas) {
        return _ -> schemas.requireWhole();
    }

    @Bean
    GlobalOperationCustomizer languageChoice() {
        return new LanguageChoice();
    }

    @Bean
    @Order(1)
    GlobalOpenApiCustomizer operationDetails() {
        return new OperationDetails(properties("api-parameters.properties"));
    }

    @Bean
    @Order(2)
    GlobalOpenApiCustomizer problemResponses() {
        return new ProblemResponses();
    }

    @Bean
    @Order(3)
    GlobalOpenApiCustomizer operationExamples() {
        return new OperationExamples();
    }

    @Bean
    @Order(4)
    GlobalOpenApiCustomizer writtenSchemas() {
        return new WrittenSchemas();
    }

    @Bean
    @Order(5)
    GlobalOpenApiCustomizer arrangement() {
        return new Arrangement();
    }

    @Bean
    StartPage startPage() {
        return new StartPage();
    }

    private static String version() {
        return Objects.requireNonNull(properties("canvas-ledger.properties").get("version"));
    }

    private static Map<String, String> properties(String file) {
        try {
            var properties = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(file), StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(it -> it, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
