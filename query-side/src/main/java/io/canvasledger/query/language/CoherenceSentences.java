package io.canvasledger.query.language;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.coherence.Finding;
import io.canvasledger.coherence.Rule;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.http.language.Run.ShownValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what a canvas breaks and how to mend it. The texts are in {@code messages/coherence*.properties}. */
public final class CoherenceSentences {

    /** As many titles as a sentence bears. */
    private static final int TITLES = 5;

    private final Messages sentences;
    private final Labels labels;

    private CoherenceSentences(Locale language) {
        sentences = Messages.of("coherence", language);
        labels = Labels.in(language);
    }

    /** @param language English or French */
    public static CoherenceSentences in(Locale language) {
        return new CoherenceSentences(language);
    }

    /** What the rule is called when it is broken. */
    public String title(Rule rule) {
        return sentences.text(rule.name() + ".title");
    }

    /** How to obey the rule. */
    public String advice(Rule rule) {
        return sentences.text(rule.name() + ".advice");
    }

    /** @param canvas the one with the finding, for the titles */
    public Phrase tell(Finding finding, Canvas canvas) {
        return sentences.say(
                finding.rule().name() + ".sentence",
                Map.of(
                        "item",
                        finding.about()
                                .map(item -> Phrase.of(title(item, canvas)))
                                .orElse(Phrase.EMPTY),
                        "others",
                        others(finding.others(), canvas),
                        "count",
                        finding.phases().size(),
                        "phases",
                        labels.list(finding.phases().stream()
                                .map(phase -> Phrase.of(new ShownValue(labels.of(phase))))
                                .toList())));
    }

    private Phrase others(List<ItemId> others, Canvas canvas) {
        var titles = others.stream()
                .limit(TITLES)
                .map(item -> sentences.say("quoted", Map.of("item", title(item, canvas))))
                .toList();
        int more = others.size() - titles.size();
        return more == 0
                ? labels.list(titles)
                : sentences.say("more", Map.of("titles", Phrase.join(Phrase.words(", "), titles), "more", more));
    }

    private static ItemTitle title(ItemId item, Canvas canvas) {
        return new ItemTitle(item, canvas.item(item).map(Item::title).orElseThrow());
    }
}
