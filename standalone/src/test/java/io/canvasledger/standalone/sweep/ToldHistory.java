package io.canvasledger.standalone.sweep;

import static io.canvasledger.standalone.sweep.LedgerCalls.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything that tells of a history, in one language, held against what its changes were. */
final class ToldHistory {

    private final WrittenHistory history;
    private final String language;
    private final Tally tally;
    private final NaiveStory story;
    private final ToldTyping typing;
    private final Map<Integer, List<String>> found = new HashMap<>();

    ToldHistory(WrittenHistory history, String language, Tally tally) {
        this.history = history;
        this.language = language;
        this.tally = tally;
        story = NaiveStory.of(history);
        typing = new ToldTyping(Terms.served(language), history);
    }

    /** Comparisons of two versions, in both directions. */
    void bothWays(int one, int other) {
        compare(Pair.of(history, one, other));
        compare(Pair.of(history, other, one));
    }

    private void compare(Pair pair) {
        var range = "from=" + pair.from() + "&to=" + pair.to();
        tally.check("diff", () -> {
            var diff = read("/diff?path=true&" + range);
            assertThat(NaiveDiff.told(diff)).as("%s", pair).isEqualTo(NaiveDiff.between(pair.before(), pair.after()));
            NaivePath.assertPath(diff.get("path"), story, pair, pair.toString());
            differences(diff).forEach(it -> typing.check(it, "change"));
            diff.get("path").forEach(strand -> strand.get("steps").forEach(it -> typing.check(it, "event")));
        });
        tally.check("shift", () -> {
            var shift = read("/relationships/shift?" + range);
            FoldedMixes.assertShift(shift, pair, story, history, tally);
            shift.at("/overall/causes").forEach(it -> typing.check(it, "event"));
        });
        tally.check("coherence diff", () -> coherence(pair, read("/coherence/diff?" + range)));
    }

    private static Stream<JsonNode> differences(JsonNode diff) {
        return diff.get("blocks").valueStream().flatMap(it -> it.get("differences")
                .valueStream());
    }

    /** What appeared is found at the one version alone, what was resolved at the other, what remains at both. */
    private void coherence(Pair pair, JsonNode diff) {
        var before = new TreeSet<>(found(pair.from()));
        var after = new TreeSet<>(found(pair.to()));
        var both = new TreeSet<>(after);
        both.retainAll(before);
        assertThat(findings(diff.get("remaining"))).as("%s", pair).containsExactlyInAnyOrderElementsOf(both);
        after.removeAll(both);
        before.removeAll(both);
        assertThat(changed(diff.get("appeared"))).as("%s", pair).containsExactlyInAnyOrderElementsOf(after);
        assertThat(changed(diff.get("resolved"))).as("%s", pair).containsExactlyInAnyOrderElementsOf(before);
    }

    private List<String> found(int version) {
        return found.computeIfAbsent(
                version, it -> findings(read("/coherence?at=" + it).get("findings")));
    }

    private static List<String> changed(JsonNode changed) {
        return changed.valueStream().map(it -> finding(it.get("finding"))).toList();
    }

    private static List<String> findings(JsonNode findings) {
        return findings.valueStream().map(ToldHistory::finding).toList();
    }

    private static String finding(JsonNode finding) {
        return finding.get("rule").asString() + " of "
                + finding.at("/about/item").asString("the canvas");
    }

    /** One version by its own address. */
    void version(int version) {
        tally.check("version", () -> entry(read("/versions/" + version)));
    }

    /** The timeline of the canvas, and of an item whose changes are all there are from the version that added it on. */
    void timelines(String item) {
        tally.check("timeline", () -> {
            var page = read("/timeline?limit=100");
            assertThat(page.get("entries")).hasSize(history.head());
            page.get("entries").forEach(this::entry);
        });
        tally.check("item history", () -> {
            var page = read("/items/" + item + "/history?limit=100");
            assertThat(page.get("entries")).hasSize(history.head() - 1);
            page.get("entries")
                    .valueStream()
                    .filter(it -> it.get("version").asInt() > 2)
                    .forEach(this::entry);
        });
    }

    private void entry(JsonNode entry) {
        int version = entry.get("version").asInt();
        if (version > 1) {
            var pair = Pair.of(history, version - 1, version);
            assertThat(NaiveDiff.told(entry.get("events").valueStream()))
                    .as("version %d", version)
                    .isEqualTo(NaiveDiff.between(pair.before(), pair.after()));
            entry.get("events").forEach(it -> typing.check(it.get("sentence").asString(), it));
        }
    }

    /** Figures have no words, so no language. */
    static void figures(WrittenHistory history, Tally tally) {
        var series = get(history.address() + "/relationships/series?compact=false");
        get(history.address() + "/figures/series?compact=false");
        for (int version = 1; version <= history.head(); version++) {
            var canvas = history.versions.get(version);
            var what = "version " + version;
            var figures = get(history.address() + "/figures?at=" + version);
            var point = series.get("points").get(version - 1);
            tally.check("figures", () -> {
                FoldedMixes.assertMixes(figures, canvas, what);
                NaiveMoney.assertMoney(figures, canvas, what);
                FoldedMixes.assertMixes(point, canvas, what);
            });
        }
    }

    private JsonNode read(String address) {
        return get(history.address() + address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    }
}
