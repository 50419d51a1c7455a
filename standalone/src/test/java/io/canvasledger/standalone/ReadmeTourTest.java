package io.canvasledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Walks the tour of the README word for word, with the tools it names: bash, curl and jq. */
class ReadmeTourTest {

    private static final String TOKEN = "a-token-for-the-tour-of-the-readme";
    private static final String END = "@@end of output@@";
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

    /** A command as typed, and what the README says it prints. */
    private record Step(String command, List<String> output) {}

    @TempDir
    private static Path data;

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        application = SpringApplication.run(
                CanvasLedger.class,
                "--server.port=0",
                "--canvasledger.standalone.data-dir=" + data,
                "--canvasledger.samples.load=true",
                "--canvasledger.access.owner-token=" + TOKEN);
        waitForSamples();
    }

    /** A reader pauses between pasting; the test does not, so it waits until the samples can be read. */
    private static void waitForSamples() throws IOException, InterruptedException {
        var port = application.getEnvironment().getProperty("local.server.port");
        var samples = "http://localhost:" + port + "/api/v1/canvases/";
        for (var sample : List.of(
                "8d5f0e2a-0438-339b-9600-59e0481055ea?minVersion=17&wait=30",
                "077ff9f0-c017-33d7-8432-ee7abaf0c154?minVersion=22&wait=30",
                "685af886-788d-3834-bd78-3313061517d5?minVersion=17&wait=30")) {
            var request = HttpRequest.newBuilder(URI.create(samples + sample))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void the_tour_prints_what_the_readme_says() throws Exception {
        var steps = steps(Files.readString(readme()));

        var printed = run(steps);

        assertThat(steps).hasSizeGreaterThan(10);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(printed.get(i))
                    .as(steps.get(i).command())
                    .isEqualTo(steps.get(i).output());
        }
    }

    private static Path readme() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here.resolve("README.md") : here.resolveSibling("README.md");
    }

    private static List<Step> steps(String readme) {
        var steps = new ArrayList<Step>();
        CONSOLE.matcher(readme)
                .results()
                .flatMap(block -> block.group(1).lines())
                .forEach(line -> {
                    if (line.startsWith("$ ")) {
                        steps.add(new Step(line.substring(2), new ArrayList<>()));
                    } else if (line.startsWith("> ")) {
                        var last = steps.removeLast();
                        steps.add(new Step(last.command() + "\n" + line.substring(2), last.output()));
                    } else {
                        steps.getLast().output().add(line);
                    }
                });
        return steps;
    }

    private static List<List<String>> run(List<Step> steps) throws IOException, InterruptedException {
        var script = new StringBuilder("export TOKEN=" + TOKEN + "\n");
        var port = application.getEnvironment().getProperty("local.server.port");
        for (var step : steps) {
            script.append(step.command().replace("localhost:8080", "localhost:" + port))
                    .append("\necho '")
                    .append(END)
                    .append("'\n");
        }
        var bash = new ProcessBuilder("bash").redirectErrorStream(true).start();
        try (var in = bash.getOutputStream()) {
            in.write(script.toString().getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var printed = new ArrayList<List<String>>();
        var current = new ArrayList<String>();
        output.lines().forEach(line -> {
            if (line.equals(END)) {
                printed.add(List.copyOf(current));
                current.clear();
            } else {
                current.add(line);
            }
        });
        return printed;
    }
}
