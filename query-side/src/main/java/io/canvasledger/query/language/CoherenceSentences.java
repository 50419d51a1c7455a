package io.canvasledger.query.language;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.coherence.Finding;
import io.canvasledger.coherence.Rule;
import io.canvasledger.coherence.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Words the coherence rules and what breaks them. The rules are in {@code messages/coherence*.properties}, the verdicts in
 * {@code messages/verdicts*.properties}.
 */
public final class CoherenceSentences {

    /** Titles a sentence names; a finding lists all items itself. */
    private static final int MOST_NAMED = 5;

    private final Messages rules;
    private final Messages verdicts;
    private final Messages sentences;
    private final Labels labels;

    private CoherenceSentences(Locale language) {
        rules = Messages.of("coherence", language);
        verdicts = Messages.of("verdicts", language);
        sentences = Messages.of("sentences", language);
        labels = Labels.in(language);
    }

    /** @param language English or French */
    public static CoherenceSentences in(Locale language) {
        return new CoherenceSentences(language);
    }

    /** What the rule warns of, in a few words. */
    public String title(Rule rule) {
        return rules.say(rule + ".title");
    }

    /** How to mend it. */
    public String advice(Rule rule) {
        return rules.say(rule + ".advice");
    }

    /** @param titles what the items are called at that version */
    public String tell(Finding finding, Function<ItemId, @Nullable String> titles) {
        return rules.say(
                finding.rule() + ".sentence",
                finding.about().map(about -> title(about, titles)).orElse(""),
                named(finding.others(), titles),
                labels.list(finding.phases().stream().map(labels::of).toList()));
    }

    /** Such as "Incoherent: 3 findings." */
    public String verdict(Verdict verdict, int findings) {
        return verdicts.say(verdict.name(), findings);
    }

    /** The same, with the version since which the verdict is so. */
    public String since(Verdict verdict, int findings, int version) {
        return verdicts.say(verdict + ".since", findings, String.valueOf(version));
    }

    private String named(List<ItemId> items, Function<ItemId, @Nullable String> titles) {
        var named = items.stream()
                .limit(MOST_NAMED)
                .map(item -> rules.say("quoted", title(item, titles)))
                .toList();
        int more = items.size() - named.size();
        return more == 0 ? labels.list(named) : rules.say("more", String.join(", ", named), more);
    }

    private String title(ItemId item, Function<ItemId, @Nullable String> titles) {
        var title = titles.apply(item);
        return title == null ? sentences.say("part.untitled") : title;
    }
}
