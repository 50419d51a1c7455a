package io.canvasledger.http.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * The description of a running server's API, as it is committed: OpenAPI 3.1 in YAML, keys by alphabet, the same for the
 * same code wherever it runs.
 */
public final class ApiDocument {

    private ApiDocument() {}

    /** @param server such as {@code http://localhost:8080} */
    public static String of(URI server) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(server.resolve("/v3/api-docs.yaml")).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("no description to be had: HTTP " + response.statusCode());
            }
            return response.body();
        }
    }
}
