package io.canvasledger.query;

import static io.canvasledger.query.QuerySideFixture.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.histories.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What may be kept of an answer, for every read there is. */
class CachingTest {

    private static final String CANVAS = "/api/v1/canvases/{canvas}";

    /** What says the same whatever the release: the thing itself at a version. */
    private static final List<String> PLAIN = List.of(CANVAS, CANVAS + "/items/{item}");

    static final Map<String, String> QUERIES = Map.of(
            CANVAS + "/diff",
            "?from=1&to=2",
            CANVAS + "/relationships/shift",
            "?from=1&to=2",
            CANVAS + "/coherence/diff",
            "?from=1&to=2",
            CANVAS + "/reviews/{review}/comparison",
            "?with=Spring",
            "/api/v1/review-questions",
            "?kind=BUSINESS");

    private static final Map<String, String> PARTS = parts();

    private static Map<String, String> parts() {
        var canvas = QuerySideFixture.newCanvas();
        var story = Story.of(canvas, "Bakery");
        ItemId guests = story.adds(Block.CUSTOMER_SEGMENTS, "Guests");
        story.version();
        story.names("Launch", 1);
        story.answers("Spring", "BUSINESS.CUSTOMER_SEGMENTS.1", "Few");
        story.answers("Autumn", "BUSINESS.CUSTOMER_SEGMENTS.1", "Many");
        QuerySideFixture.record(story.told());
        return Map.of(
                "{canvas}",
                canvas.uuid().toString(),
                "{item}",
                guests.toString(),
                "{version}",
                "2",
                "{review}",
                "Autumn");
    }

    static Stream<String> reads() {
        var reads = new TreeSet<String>();
        QuerySideFixture.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((operation, _) -> {
                    if (operation.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                        operation.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .forEach(reads::add);
                    }
                });
        assertThat(reads).hasSizeGreaterThan(20).containsAll(QUERIES.keySet()).containsAll(PLAIN);
        return reads.stream();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void an_answer_is_for_its_reader_alone_and_its_tag_changes_whenever_it_does(String read) {
        for (var language : List.of("en", "fr")) {
            var answer = get(address(read), "Accept-Language", language);
            var body = answer.response().body();

            assertThat(answer.status()).as(body).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("private").doesNotContain("public");
            assertThat(answer.header("ETag")).isEqualTo(PLAIN.contains(read) ? "\"2\"" : digest(body));
            assertThat(get(address(read), "Accept-Language", language, "If-None-Match", answer.header("ETag"))
                            .status())
                    .isEqualTo(304);
            if (!PLAIN.contains(read)) {
                assertThat(answer.header("Cache-Control")).contains("no-cache").doesNotContain("max-age");
                assertThat(get(address(read), "Accept-Language", language, "If-None-Match", "\"2\"")
                                .status())
                        .as("a tag that names versions alone")
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void only_what_a_canvas_is_at_a_numbered_version_may_be_kept_for_ever() {
        for (var path : List.of(CANVAS + "?at=1", CANVAS + "/items/{item}?at=1")) {
            assertThat(get(address(path)).header("Cache-Control")).contains("immutable", "private");
        }
        for (var path : List.of(CANVAS + "?at=head", CANVAS + "/items/{item}", CANVAS + "?at=milestone:Launch")) {
            assertThat(get(address(path)).header("Cache-Control")).doesNotContain("immutable");
        }
    }

    private static String address(String read) {
        var path = read;
        for (var part : PARTS.entrySet()) {
            path = path.replace(part.getKey(), part.getValue());
        }
        return path + QUERIES.getOrDefault(read, "");
    }

    private static String digest(String body) {
        return "W/\"0" + DigestUtils.md5DigestAsHex(body.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
