package io.canvasledger.query;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Hears what Spring sends to the database, from its own log. */
final class StatementLog implements AutoCloseable {

    private static final Pattern STATEMENT = Pattern.compile(
            "Executing (?:prepared SQL statement|SQL (?:query|statement|update)|SQL batch update) \\[(.*)]",
            Pattern.DOTALL);
    /** Threads that answer requests; others follow the log of events meanwhile. */
    private static final String ANSWERING = "tomcat-handler";

    private final List<Logger> loggers = Stream.of(JdbcTemplate.class, DataSourceTransactionManager.class)
            .map(it -> (Logger) LoggerFactory.getLogger(it))
            .toList();
    private final List<ILoggingEvent> heard = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            heard.add(event);
        }
    };

    StatementLog() {
        appender.start();
        loggers.forEach(it -> {
            it.setLevel(Level.DEBUG);
            it.setAdditive(false);
            it.addAppender(appender);
        });
    }

    /** Statements of whatever thread. */
    List<String> statements() {
        return statements(heard.stream());
    }

    /** Statements of those who answered requests, but for looking up a token, which is remembered. */
    List<String> answering() {
        return statements(heard.stream().filter(it -> it.getThreadName().startsWith(ANSWERING))).stream()
                .filter(it -> !it.contains("ledger.access_token"))
                .toList();
    }

    private static List<String> statements(Stream<ILoggingEvent> events) {
        return events.map(it -> STATEMENT.matcher(it.getFormattedMessage()))
                .filter(Matcher::find)
                .map(it -> it.group(1))
                .toList();
    }

    /** How those who answered requests began each transaction. */
    List<String> transactions() {
        return heard.stream()
                .filter(it -> it.getThreadName().startsWith(ANSWERING))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(it -> it.startsWith("Creating new transaction"))
                .toList();
    }

    @Override
    public void close() {
        loggers.forEach(it -> {
            it.detachAppender(appender);
            it.setAdditive(true);
            it.setLevel(null);
        });
    }
}
