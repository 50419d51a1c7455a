package io.canvasledger.http.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The contract in both its forms, and the page to browse it; who comes without a path is shown that. */
@RestController
class ContractPages {

    private final byte[] yaml = bytes("io/canvasledger/contract/openapi.yaml");
    private final byte[] json = new JsonMapper()
            .writeValueAsBytes(
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8)));
    private final byte[] page = bytes("api-docs/page.html");
    private final byte[] script = bytes("api-docs/start.js");

    @GetMapping("/v3/api-docs.yaml")
    ResponseEntity<byte[]> yaml() {
        return answer("application/yaml", yaml);
    }

    @GetMapping("/v3/api-docs")
    ResponseEntity<byte[]> json() {
        return answer("application/json", json);
    }

    @GetMapping("/docs")
    ResponseEntity<byte[]> page() {
        return answer("text/html;charset=UTF-8", page);
    }

    @GetMapping("/docs/start.js")
    ResponseEntity<byte[]> script() {
        return answer("text/javascript;charset=UTF-8", script);
    }

    @GetMapping("/")
    ResponseEntity<Void> start() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs"))
                .build();
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(body);
    }

    private static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
