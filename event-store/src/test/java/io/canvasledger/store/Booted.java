package io.canvasledger.store;

import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A process with nothing but the event store in it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Booted {

    static ConfigurableApplicationContext on(LedgerFixture ledger, String... settings) {
        return new SpringApplicationBuilder(Booted.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url="
                                                + ledger.database().url(),
                                        "--spring.datasource.username=postgres",
                                        "--spring.datasource.password=",
                                        "--spring.main.banner-mode=off",
                                        "--logging.level.root=warn",
                                        "--axon.axonserver.enabled=false"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }
}
