package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who is behind each difference, held against what each version by itself made different: nobody sees half a version. */
final class FoldedBehind {

    private FoldedBehind() {}

    static void assertBehind(JsonNode diff, Pair pair, WrittenHistory history) {
        int older = Math.min(pair.from(), pair.to());
        int newer = Math.max(pair.from(), pair.to());
        Stream.concat(
                        diff.get("canvasDifferences").valueStream(),
                        diff.get("blocks").valueStream().flatMap(it -> it.get("differences")
                                .valueStream()))
                .forEach(it -> {
                    var what = "%s, %s: %s".formatted(history, pair, it);
                    int version = it.at("/behind/version/version").asInt();
                    assertThat(version).as(what).isBetween(older + 1, newer);
                    assertThat(history.events.get(version).stream()
                                    .map(event -> event.get("id").asString()))
                            .as(what)
                            .contains(it.at("/behind/event").asString());
                    var about = about(NaiveDiff.told(Stream.of(it.get("change"))));
                    assertThat(madeIn(history, version)).as(what).containsAnyElementsOf(orPresence(about));
                    about.removeIf(key -> key.startsWith("MILESTONE ") || key.startsWith("ANSWER "));
                    IntStream.rangeClosed(version + 1, newer)
                            .forEach(later -> assertThat(about.stream().filter(madeIn(history, later)::contains))
                                    .as("%s, made anew in %d", what, later)
                                    .isEmpty());
                });
    }

    private static Set<String> madeIn(WrittenHistory history, int version) {
        return about(NaiveDiff.between(history.versions.get(version - 1), history.versions.get(version)));
    }

    /** What lines are about: the first two words (of names that have several, the first), or the link; whether it came or went is about the same. */
    private static Set<String> about(Set<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^(ADDED|REMOVED) ", "PRESENT ").replaceFirst("^(UN)?LINKED ", "LINK "))
                .map(line -> line.startsWith("LINK ")
                        ? line
                        : Stream.of(line.split(" ", 3)).limit(2).collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    /** What came back otherwise than it went differs by who brought it back. */
    private static List<String> orPresence(Set<String> about) {
        return about.stream()
                .flatMap(it -> Stream.of(it, it.replaceFirst("^(REWORDED|RETAGGED|MOVED|STANDING|TYPED) ", "PRESENT ")))
                .toList();
    }
}
