package io.canvasledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.canvasledger.standalone.database.DatabaseCannotStart;
import io.canvasledger.standalone.database.EmbeddedDatabase;
import io.canvasledger.standalone.database.EmbeddedDatabaseAutoConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StandaloneStartTest {

    private static final List<String> ENDING = new ArrayList<>();

    @TempDir
    Path temporary;

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class));

    /** Something that still needs the database while it ends, as a projection storing its position does. */
    @Configuration(proxyBeanMethods = false)
    static class LastWords {
        @Bean
        DisposableBean lastWords(DataSource dataSource) {
            return () -> {
                try (var connection = dataSource.getConnection();
                        var rows = connection.createStatement().executeQuery("SELECT current_database()")) {
                    rows.next();
                    ENDING.add(rows.getString(1));
                }
            };
        }
    }

    @Test
    void the_data_source_points_at_the_embedded_database_which_outlives_everything_that_uses_it() {
        contexts.withUserConfiguration(LastWords.class)
                .withPropertyValues("canvasledger.standalone.data-dir=" + temporary.resolve("data"))
                .run(context -> {
                    var database = context.getBean(EmbeddedDatabase.class);
                    var pool = context.getBean(HikariDataSource.class);
                    assertThat(pool.getJdbcUrl()).isEqualTo(database.jdbcUrl());

                    ENDING.clear();
                    ((ConfigurableApplicationContext) context.getSourceApplicationContext()).close();

                    assertThat(ENDING).containsExactly("canvasledger");
                    assertThat(temporary.resolve("data").resolve("postgres").resolve("postmaster.pid"))
                            .doesNotExist();
                });
    }

    @Test
    void naming_a_server_leaves_the_embedded_database_out() {
        contexts.withPropertyValues(
                        "canvasledger.standalone.data-dir=" + temporary.resolve("data"),
                        "spring.datasource.url=jdbc:postgresql://db.example.org/ledger")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db.example.org/ledger");
                    assertThat(temporary.resolve("data")).doesNotExist();
                });
    }

    @Test
    void a_database_that_cannot_start_is_told_in_one_sentence_without_a_stack_trace(CapturedOutput said)
            throws IOException {
        var data = Files.createDirectories(temporary.resolve("data"));
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> new SpringApplication(EmbeddedOnly.class)
                        .run("--spring.main.web-application-type=none", "--canvasledger.standalone.data-dir=" + data))
                .hasRootCauseInstanceOf(DatabaseCannotStart.class);

        assertThat(said.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("was written by PostgreSQL 16 and this Canvas Ledger brings PostgreSQL 18")
                .doesNotContain("\tat ");
    }

    @Test
    void the_welcome_says_where_everything_is_and_how_to_begin_and_end() {
        contexts.withPropertyValues(
                        "canvasledger.standalone.data-dir=" + temporary.resolve("data"), "local.server.port=8123")
                .run(context -> {
                    assertThat(welcome(
                                    (ConfigurableApplicationContext) context.getSourceApplicationContext(),
                                    Optional.of("curl -H 'x: y' http://z")))
                            .contains("ready (started in 3.4 s)")
                            .contains("http://localhost:8123\n")
                            .contains("http://localhost:8123/docs\n")
                            .contains(temporary.resolve("data").toRealPath() + "\n")
                            .contains("kill " + ProcessHandle.current().pid())
                            .contains("  curl -H 'x: y' http://z\n");
                    assertThat(welcome(
                                    (ConfigurableApplicationContext) context.getSourceApplicationContext(),
                                    Optional.empty()))
                            .doesNotContain("token");
                });
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(EmbeddedDatabaseAutoConfiguration.class)
    static class EmbeddedOnly {}

    private static String welcome(ConfigurableApplicationContext context, Optional<String> command) {
        var beans = new DefaultListableBeanFactory(context.getBeanFactory());
        beans.registerSingleton("firstCommand", (FirstCommand) () -> command);
        var bytes = new ByteArrayOutputStream();
        new Welcome(
                        context.getEnvironment(),
                        beans.getBeanProvider(EmbeddedDatabase.class),
                        beans.getBeanProvider(FirstCommand.class),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .on(new ApplicationReadyEvent(
                        new SpringApplication(), new String[0], context, Duration.ofMillis(3_450)));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
