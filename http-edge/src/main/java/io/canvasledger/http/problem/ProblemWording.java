package io.canvasledger.http.problem;

import io.canvasledger.http.language.Lists;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.Quotation;
import io.canvasledger.refuse.Names;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of {@code messages/problems*.properties}. A sentence may name details; the part that names one is said only
 * when it is there.
 */
final class ProblemWording {

    private final Messages sentences;
    private final Locale language;

    private ProblemWording(Locale language) {
        this.sentences = Messages.of("problems", language);
        this.language = language;
    }

    static ProblemWording in(Locale language) {
        return new ProblemWording(language);
    }

    String title(ProblemType type) {
        return sentences.text(type.slug() + ".title");
    }

    String detail(ProblemType type) {
        return sentences.text(type.slug() + ".detail");
    }

    String mend(ProblemType type) {
        return sentences.text(type.slug() + ".mend");
    }

    /** Without any of its details. */
    String reason(Reason reason) {
        return reason(Refusal.of(reason, null));
    }

    /** What machines are told in figures and signs is said in words. */
    String reason(Refusal refusal) {
        var said = new HashMap<String, Object>(refusal.told());
        said.computeIfPresent(
                "expected", (_, types) -> Stream.of(types.toString().split(", "))
                        .map(type -> inWords("type.", type))
                        .collect(Collectors.joining(", ")));
        said.computeIfPresent("allowed", (_, values) -> inWords("allowed.", values.toString()));
        said.computeIfPresent(
                "characters",
                (_, characters) -> sentences.say(
                        "part.characters",
                        Map.of("count", characters.toString().split(" ").length, "characters", characters)));
        if (refusal.details().get("milestones") instanceof Names milestones) {
            said.put("milestones", nearest(milestones.names()));
        }
        return sentences.say("reason." + refusal.reason().name(), said).text();
    }

    /** By the words there are for it, anything else as it is. */
    private String inWords(String list, String sign) {
        var key = list + sign.replace(' ', '_');
        return sentences.has(key) ? sentences.text(key) : sign;
    }

    private Phrase nearest(List<String> names) {
        var quoted = names.stream()
                .map(name -> sentences.say("part.quoted", Map.of("text", new Quotation(name))))
                .toList();
        return sentences.say("part.nearest", Map.of("count", names.size(), "names", Lists.and(quoted, language)));
    }

    String page(String part) {
        return sentences.text("page." + part);
    }
}
