package io.canvasledger.standalone.sweep;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be asked about a history: the values of each parameter of the contract, and whether there is an answer. */
final class Asked {

    private static final int MOST = Integer.getInteger("sweep.values", 2);
    /** By then every history has begun, in the business too. */
    private static final String EARLY = "2022-07-14";

    private static final List<String> BOTH = List.of("true", "false");

    private final WrittenHistory history;
    private final Random random;
    private final NaiveCanvas head;
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();
    private final List<String> recordedAt;
    private final List<String> present;
    private final List<String> everPresent;
    private final List<String> reviews;

    Asked(WrittenHistory history) {
        this.history = history;
        random = new Random(history.seed);
        head = history.latest();
        recordedAt = LedgerCalls.ids(
                LedgerCalls.get(history.address() + "/versions?limit=100").get("entries"), "recordedAt");
        present = List.copyOf(head.items.keySet());
        everPresent = history.versions.stream()
                .flatMap(it -> it.items.keySet().stream())
                .distinct()
                .toList();
        reviews =
                LedgerCalls.ids(LedgerCalls.get(history.address() + "/reviews").get("entries"), "name");
    }

    /** The values to try; the first is sent where a parameter must be. */
    List<String> values(String operation, String parameter) {
        return switch (parameter) {
            case "canvas" -> List.of(history.canvas);
            case "item" ->
                operation.equals("getItemHistory") || operation.equals("getTimeline") ? everPresent : present;
            case "version" ->
                IntStream.rangeClosed(1, history.head())
                        .mapToObj(String::valueOf)
                        .toList();
            case "review", "with" -> reviews;
            case "at" -> references();
            case "from", "to" -> references();
            case "since", "until" ->
                switch (operation) {
                    case "getTimeline", "listVersions" ->
                        Stream.concat(days().stream(), recordedAt.stream().limit(1))
                                .toList();
                    case "getFiguresSeries", "getRelationshipSeries" -> days();
                    default -> throw unknown(operation, parameter);
                };
            case "asOf" -> days();
            case "block" -> history.terms.blocks();
            case "segment" ->
                history.versions.stream()
                        .flatMap(it -> it.itemsOf(NaiveCanvas.SEGMENTS))
                        .distinct()
                        .toList();
            case "kind" ->
                operation.equals("listReviewQuestions") || operation.equals("listCanvases")
                        ? List.of("BUSINESS", "PERSONAL")
                        : eventKinds();
            case "name" -> List.of("a", "É", "%_\\");
            case "tag" -> List.of("B2B", "x");
            case "type" -> List.of("SERVES", "NEEDS", "REACHES");
            case "author" -> List.of("owner", "nobody");
            case "text" -> List.of("return", "Mot", "é", "%_\\");
            case "order" -> List.of("NEWEST_FIRST", "OLDEST_FIRST");
            case "by" -> List.of("RECORDED", "EFFECTIVE");
            case "period" -> List.of("MONTH", "QUARTER", "YEAR");
            case "limit" -> List.of("1", "7", "100");
            case "steps" -> List.of("1", "2", "20");
            case "minVersion" -> List.of("1", String.valueOf(history.head()));
            case "wait" -> List.of("0", "30");
            case "lang" -> List.of("en", "fr");
            case "archived", "compact", "path" -> BOTH;
            // A cursor is what an answer held: every list that has a next page is followed by it.
            case "cursor" -> List.of();
            default -> throw unknown(operation, parameter);
        };
    }

    private static IllegalStateException unknown(String operation, String parameter) {
        return new IllegalStateException(
                "The sweep does not know what to ask with %s of %s: say it in Asked".formatted(parameter, operation));
    }

    /** What else must be said where this is said. */
    Map<String, String> beside(String operation, String parameter, String value) {
        return parameter.equals("wait")
                ? Map.of("minVersion", "1")
                : value.contains("T") && operation.equals("getTimeline") ? Map.of("by", "RECORDED") : Map.of();
    }

    /** Whether there is an answer: an item that is not on the canvas then is not found, nor a review nobody had begun. */
    int status(String operation, Map<String, String> values) {
        if (!values.containsKey("at")) {
            return 200;
        }
        int at = meant(values.get("at"));
        boolean found = (!values.containsKey("item")
                        || operation.equals("listLinks")
                        || history.versions.get(at).items.containsKey(values.get("item")))
                && Stream.of("review", "with").filter(values::containsKey).allMatch(it -> begun(values.get(it), at));
        return found ? 200 : 404;
    }

    private boolean begun(String review, int at) {
        return history.versions.subList(0, at + 1).stream()
                .flatMap(it -> it.answers.keySet().stream())
                .anyMatch(it -> it.startsWith(review.toLowerCase(Locale.ROOT) + "|"));
    }

    /** One of each way to name a version, and of each way to say both times. */
    private List<String> grammars() {
        var known = List.of(
                "head",
                String.valueOf(1 + history.head() / 2),
                "milestone:The end",
                today,
                recordedAt.get(recordedAt.size() / 2));
        var grammars = new ArrayList<>(known);
        grammars.add("effective:2031-12-31");
        known.forEach(it -> grammars.add("effective:" + EARLY + "," + it));
        grammars.add("main@" + (1 + history.head() / 3));
        grammars.add("main@milestone:THE END");
        grammars.add("main@effective:" + today + "," + history.head() / 2);
        return grammars;
    }

    /** All grammars, then each other version by its number and its milestones. */
    private List<String> references() {
        var references = new ArrayList<>(grammars());
        head.milestones.keySet().forEach(it -> references.add("milestone:" + it));
        IntStream.rangeClosed(1, history.head()).forEach(it -> references.add(String.valueOf(it)));
        references.add("effective:" + today);
        return references;
    }

    /** The version a reference means. */
    int meant(String reference) {
        if (reference.startsWith("main@")) {
            return meant(reference.substring("main@".length()));
        }
        if (reference.startsWith("milestone:")) {
            return head.milestones.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(reference.substring("milestone:".length())))
                    .mapToInt(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
        if (reference.startsWith("effective:")) {
            var both = reference.substring("effective:".length()).split(",", 2);
            return inForceOn(LocalDate.parse(both[0]), both.length == 1 ? history.head() : meant(both[1]));
        }
        if (recordedAt.contains(reference)) {
            // The newest come first.
            return history.head() - recordedAt.indexOf(reference);
        }
        return reference.matches("\\d+") ? Integer.parseInt(reference) : history.head();
    }

    /** Of the versions up to one, that with the latest effective day by then, the last of several. */
    private int inForceOn(LocalDate day, int upTo) {
        return IntStream.rangeClosed(1, upTo)
                .filter(it -> !history.days.get(it).isAfter(day))
                .reduce((a, b) -> history.days.get(b).isBefore(history.days.get(a)) ? a : b)
                .orElseThrow();
    }

    private List<String> days() {
        return List.of("2018-01-01", EARLY, today, "2032-01-01");
    }

    private List<String> eventKinds() {
        return history.events.stream()
                .flatMap(List::stream)
                .map(it -> it.get("kind").asString())
                .distinct()
                .toList();
    }

    private boolean named(String operation, String parameter) {
        return parameter.equals("at") || values(operation, parameter).contains("head");
    }

    /** The values to try in an ordinary build: all where there are few, else some of them; {@code -Dsweep.values} says how many. */
    List<String> some(String operation, String parameter) {
        var values = new ArrayList<>(values(operation, parameter));
        if (named(operation, parameter)) {
            int grammars = grammars().size();
            Collections.shuffle(values.subList(grammars, values.size()), random);
            return values.subList(0, Math.min(values.size(), grammars + MOST));
        }
        Collections.shuffle(values, random);
        return values.subList(0, Math.min(values.size(), MOST));
    }
}
