package io.canvasledger.standalone;

import io.canvasledger.access.OwnerToken;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Canvas Ledger in one process: both sides, on an embedded PostgreSQL unless {@code spring.datasource.url} names a server. */
@SpringBootApplication(scanBasePackageClasses = CanvasLedger.class)
public class CanvasLedger {

    public static void main(String[] args) {
        SpringApplication.run(CanvasLedger.class, args);
    }

    @Bean
    FirstCommand firstCommand(OwnerToken owner, Environment environment) {
        return () -> owner.atFirstStart()
                .map(token ->
                        "export TOKEN=%s; curl -X POST -H \"Authorization: Bearer $TOKEN\" http://localhost:%s/api/v1/samples"
                                .formatted(token, environment.getProperty("local.server.port", "8080")));
    }
}
