package io.canvasledger.standalone.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the present release for those that follow: {@code mvn -pl standalone -am test -Dtest=RecordReleaseTest
 * -Drelease.record=0.2.0 -Dsurefire.failIfNoSpecifiedTests=false}. Run once, when a release is made.
 */
@EnabledIfSystemProperty(named = "release.record", matches = ".+")
class RecordReleaseTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path data;

    @Test
    void the_present_release_is_kept() throws Exception {
        var release = KeptRelease.named(System.getProperty("release.record"));
        assertThat(release.folder()).as("what was kept is never written again").doesNotExist();
        Files.createDirectories(release.folder());
        try (var ledger = new ReleaseLedger(data)) {
            new EveryKindOfChange(ledger).write();
            ledger.shown();
            try (var answers = release.newAnswers()) {
                for (var asked : ReleaseQuestions.about(ledger)) {
                    var answer = ledger.get(asked);
                    if (answer.statusCode() == 200) {
                        answers.write(JSON.createObjectNode()
                                .put("get", asked)
                                .set("answer", JSON.readTree(answer.body()))
                                .toString());
                        answers.write('\n');
                    }
                }
            }
        }
        // Opened once more, so that what is kept was stopped and started as a directory in use is.
        try (var ledger = new ReleaseLedger(data);
                var rows = release.newRows()) {
            DatabaseCopy.write(ledger.database(), rows);
            Files.writeString(release.schemas(), schemas(ledger));
        }
    }

    private static String schemas(ReleaseLedger ledger) throws Exception {
        var sql = new StringBuilder();
        try (var connection = DatabaseCopy.connect(ledger.database());
                var statement = connection.createStatement();
                var schemas = statement.executeQuery(
                        "select nspname from pg_namespace where nspname = 'ledger' or nspname like 'views%' order by 1")) {
            while (schemas.next()) {
                var schema = schemas.getString(1);
                sql.append("create schema %s;\nset search_path = %s;\n".formatted(schema, schema));
                sql.append(HISTORY);
                for (var migration : migrations(schema)) {
                    sql.append(migration).append('\n');
                }
            }
        }
        return sql.toString();
    }

    private static List<String> migrations(String schema) throws IOException {
        var folder =
                switch (schema) {
                    case "ledger" -> "db/ledger";
                    case "views" -> "db/view_generations";
                    case String _ -> "db/views";
                };
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql");
        return List.of(found).stream()
                .sorted((a, b) -> a.getFilename().compareTo(b.getFilename()))
                .map(it -> {
                    try {
                        return it.getContentAsString(StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** As Flyway makes it. */
    private static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank int           not null primary key,
                version        varchar(50),
                description    varchar(200)  not null,
                type           varchar(20)   not null,
                script         varchar(1000) not null,
                checksum       int,
                installed_by   varchar(100)  not null,
                installed_on   timestamp     not null default now(),
                execution_time int           not null,
                success        boolean       not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;
}
