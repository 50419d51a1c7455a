package io.canvasledger.standalone.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is asked of every canvas when a release is kept. Nothing here depends on the day it is asked. */
final class ReleaseQuestions {

    private static final List<String> LANGUAGES = List.of("en", "fr");

    private static final String CANVASES = "/api/v1/canvases?limit=100";
    /** So many first versions are asked about, then only some: answers of long histories are long. */
    private static final int EACH = 12;

    private static final int THEN_EVERY = 11;
    private static final int WHOLE_EVERY = 4;
    private static final int ITEMS = 60;

    private final ReleaseLedger ledger;
    private final List<String> asked = new ArrayList<>();

    private ReleaseQuestions(ReleaseLedger ledger) {
        this.ledger = ledger;
    }

    static List<String> about(ReleaseLedger ledger) throws IOException, InterruptedException {
        var questions = new ReleaseQuestions(ledger);
        questions.askAll();
        return questions.asked;
    }

    private void askAll() throws IOException, InterruptedException {
        told("/api/v1/vocabulary");
        asked.add("/api/v1/samples");
        told("/api/v1/review-questions?kind=BUSINESS");
        told("/api/v1/review-questions?kind=PERSONAL");
        asked.add(CANVASES);
        asked.add(CANVASES + "&archived=true");
        for (var canvas : ledger.json(CANVASES + "&archived=true").get("entries")) {
            about(canvas);
        }
    }

    private void about(JsonNode canvas) throws IOException, InterruptedException {
        var path = "/api/v1/canvases/" + canvas.get("id").asString();
        int head = canvas.get("version").asInt();
        asked.add(path + "/versions?limit=100");
        asked.add(path + "/milestones");
        told(path + "/timeline?limit=100");
        told(path + "/coherence/rules?at=" + head);
        told(path + "/coherence/series?limit=100");
        told(path + "/relationships/series?compact=false");
        asked.add(path + "/figures/series?compact=false");
        asked.add(path + "/stability?period=YEAR&asOf=2026-11-27");
        for (int version = 1; version <= head; version++) {
            if (version <= EACH || version % THEN_EVERY == 0 || version == head) {
                about(path, version);
            }
        }
        for (var block : ledger.json(path + "?at=" + head).get("blocks")) {
            for (var item : block.get("items")) {
                about(path, head, item.get("id").asString());
            }
        }
        for (var review : ledger.json(path + "/reviews?at=" + head).get("entries")) {
            told(path + "/reviews/" + review.get("name").asString() + "?at=" + head);
        }
        asked.add(path + "/reviews?at=" + head);
    }

    private void about(String path, int version) {
        var language = "&lang=" + LANGUAGES.get(version % LANGUAGES.size());
        asked.add(path + "?at=" + version);
        asked.add(path + "/figures?at=" + version);
        asked.add(path + "/versions/" + version + language.replace('&', '?'));
        asked.add(path + "/coherence?at=" + version + language);
        if (version > 1) {
            var step = "?from=" + (version - 1) + "&to=" + version;
            asked.add(path + "/diff" + step + language);
            asked.add(path + "/relationships/shift" + step + language);
            asked.add(path + "/coherence/diff" + step + language);
            if (version % WHOLE_EVERY == 0) {
                var whole = "?from=1&to=" + version + language;
                asked.add(path + "/diff" + whole);
                asked.add(path + "/relationships/shift" + whole);
            }
        }
    }

    private void about(String path, int head, String item) {
        if (asked.stream().filter(it -> it.startsWith(path + "/items/")).count() > ITEMS) {
            return;
        }
        asked.add(path + "/items/" + item + "?at=" + head);
        told(path + "/items/" + item + "/history?limit=100");
        told(path + "/items/" + item + "/dependents?at=" + head);
        told(path + "/items/" + item + "/dependencies?at=" + head);
    }

    private void told(String path) {
        LANGUAGES.forEach(it -> asked.add(path + (path.contains("?") ? "&" : "?") + "lang=" + it));
    }
}
