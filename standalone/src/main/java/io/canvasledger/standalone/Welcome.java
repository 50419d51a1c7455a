package io.canvasledger.standalone;

import io.canvasledger.standalone.database.EmbeddedDatabase;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started Canvas Ledger, once it is ready, where it is and how to begin and to end. */
@Component
public class Welcome {

    private final Environment environment;
    private final ObjectProvider<EmbeddedDatabase> database;
    private final ObjectProvider<FirstCommand> firstCommand;
    private final PrintStream out;

    @Autowired
    Welcome(
            Environment environment,
            ObjectProvider<EmbeddedDatabase> database,
            ObjectProvider<FirstCommand> firstCommand) {
        this(environment, database, firstCommand, System.out);
    }

    Welcome(
            Environment environment,
            ObjectProvider<EmbeddedDatabase> database,
            ObjectProvider<FirstCommand> firstCommand,
            PrintStream out) {
        this.environment = environment;
        this.database = database;
        this.firstCommand = firstCommand;
        this.out = out;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        lines(event.getTimeTaken()).forEach(out::println);
        out.flush();
    }

    private List<String> lines(Duration startTime) {
        var url = "http://localhost:" + environment.getProperty("local.server.port", "8080")
                + environment.getProperty("server.servlet.context-path", "");
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Canvas Ledger is ready (started in %d.%d s)."
                .formatted(startTime.toSeconds(), startTime.toMillisPart() / 100));
        lines.add("");
        lines.add("  URL        " + url);
        lines.add("  API docs   " + url + "/docs");
        lines.add("  Data       " + dataPlace());
        lines.add("  To stop    Ctrl-C, or: kill " + ProcessHandle.current().pid());
        Optional.ofNullable(firstCommand.getIfAvailable())
                .flatMap(FirstCommand::line)
                .ifPresent(command -> {
                    lines.add("");
                    lines.add("To begin, paste this; the token in it is the owner's and is shown only this once:");
                    lines.add("");
                    lines.add("  " + command);
                });
        lines.add("");
        return lines;
    }

    private String dataPlace() {
        var embedded = database.getIfAvailable();
        return embedded == null
                ? "in the PostgreSQL server that spring.datasource.url names"
                : embedded.dataDirectory().toString();
    }
}
