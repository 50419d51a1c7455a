package io.canvasledger.query.language;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.coherence.Finding;
import io.canvasledger.coherence.Rule;
import java.util.List;
import java.util.Locale;

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
        return sentences.say(rule.name() + ".title");
    }

    /** How to obey the rule. */
    public String advice(Rule rule) {
        return sentences.say(rule.name() + ".advice");
    }

    /** @param canvas the one with the finding, for the titles */
    public String tell(Finding finding, Canvas canvas) {
        return sentences.say(
                finding.rule().name() + ".sentence",
                finding.about().map(item -> title(item, canvas)).orElse(""),
                others(finding.others(), canvas),
                list(finding.phases().stream().map(labels::of).toList()));
    }

    private String others(List<ItemId> others, Canvas canvas) {
        var titles = others.stream()
                .limit(TITLES)
                .map(item -> sentences.say("quoted", title(item, canvas)))
                .toList();
        int more = others.size() - titles.size();
        return more == 0 ? list(titles) : sentences.say("more", String.join(", ", titles), more);
    }

    private String list(List<String> texts) {
        return texts.isEmpty() ? "" : labels.list(texts);
    }

    private static String title(ItemId item, Canvas canvas) {
        return canvas.item(item).map(Item::title).orElseThrow();
    }
}
