package io.canvasledger.queryside;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query side as a process of its own, on the PostgreSQL server that {@code spring.datasource.url} names. */
@SpringBootApplication(scanBasePackageClasses = QuerySide.class)
public class QuerySide {

    public static void main(String[] args) {
        var application = new SpringApplication(QuerySide.class);
        application.setAdditionalProfiles("split");
        application.run(args);
    }
}
