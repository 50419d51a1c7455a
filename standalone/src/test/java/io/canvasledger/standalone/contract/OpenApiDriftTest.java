package io.canvasledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.canvasledger.http.docs.ApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class OpenApiDriftTest {

    private static final String COMMITTED = "api-contracts/openapi.yaml";
    private static final String REGENERATE = "mvn -pl standalone -am test -Dtest=OpenApiDriftTest -Dopenapi.write=true"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void the_committed_contract_is_what_the_server_says() throws Exception {
        var said = ApiDocument.of(RunningLedger.uri());
        var file = RunningLedger.project(COMMITTED);
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, said);
            return;
        }
        var written = Files.exists(file) ? Files.readString(file) : "";
        if (!written.equals(said)) {
            fail(difference(written, said));
        }
    }

    @Test
    void the_contract_names_nothing_of_the_machine_it_was_written_on() throws IOException, InterruptedException {
        var said = ApiDocument.of(RunningLedger.uri());

        assertThat(said)
                .doesNotContain(
                        "localhost", String.valueOf(RunningLedger.uri().getPort()), System.getProperty("user.dir"));
    }

    private static String difference(String written, String said) {
        var old = written.lines().toList();
        var young = said.lines().toList();
        int line = 0;
        while (line < Math.min(old.size(), young.size()) && old.get(line).equals(young.get(line))) {
            line++;
        }
        return """

                %s no longer says what the server says. First difference, line %d:
                  committed: %s
                  server:    %s
                If the change is meant, write it down and commit it:
                  %s
                """.formatted(
                        COMMITTED,
                        line + 1,
                        line < old.size() ? old.get(line) : "(ends)",
                        line < young.size() ? young.get(line) : "(ends)",
                        REGENERATE);
    }
}
