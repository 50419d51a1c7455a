package io.canvasledger.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

class ApiDocsTest {

    private static final Pattern RESOURCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void the_contract_is_shown_to_the_letter() throws Exception {
        var shown = EdgeServer.send("/v3/api-docs.yaml", it -> it.GET());

        assertThat(shown.header("Content-Type")).startsWith("application/yaml");
        assertThat(shown.body()).isEqualTo(Files.readString(Path.of("../api-contracts/openapi.yaml")));
    }

    @Test
    void it_says_the_same_in_json() {
        var yaml = EdgeServer.send("/v3/api-docs.yaml", it -> it.GET()).body();
        var json = EdgeServer.send("/v3/api-docs", it -> it.GET()).json();

        Object said = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        assertThat(json).isEqualTo(new JsonMapper().readTree(new JsonMapper().writeValueAsString(said)));
        assertThat(json.get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void everything_the_page_to_browse_it_needs_is_there() {
        var page = EdgeServer.send("/docs", it -> it.GET());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(RESOURCE.matcher(page.body()).results().map(it -> it.group(1)))
                .hasSize(4)
                .allSatisfy(it -> assertThat(
                                EdgeServer.send(it, request -> request.GET()).status())
                        .isEqualTo(200));
    }

    @Test
    void who_comes_without_a_path_is_shown_the_description() {
        var answer = EdgeServer.send("/", it -> it.GET());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/docs");
    }
}
