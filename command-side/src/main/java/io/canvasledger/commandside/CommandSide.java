package io.canvasledger.commandside;

import io.canvasledger.access.OwnerToken;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The write side as a process of its own, on the PostgreSQL server that {@code spring.datasource.url} names. */
@SpringBootApplication(scanBasePackageClasses = CommandSide.class)
public class CommandSide {

    private final OwnerToken owner;

    CommandSide(OwnerToken owner) {
        this.owner = owner;
    }

    public static void main(String[] args) {
        var application = new SpringApplication(CommandSide.class);
        application.setAdditionalProfiles("split");
        application.run(args);
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        owner.atFirstStart().ifPresent(token -> LoggerFactory.getLogger(CommandSide.class)
                .warn("The owner's token, shown only this once: {}", token));
    }
}
