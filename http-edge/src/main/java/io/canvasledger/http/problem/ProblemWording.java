package io.canvasledger.http.problem;

import io.canvasledger.http.language.Messages;
import io.canvasledger.refuse.Reason;
import java.util.HashMap;
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

    private ProblemWording(Messages sentences) {
        this.sentences = sentences;
    }

    static ProblemWording in(Locale language) {
        return new ProblemWording(Messages.of("problems", language));
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

    String reason(Reason reason, Map<String, String> details) {
        var said = new HashMap<>(details);
        said.computeIfPresent("expected", (_, types) -> inWords(types));
        return sentences.say("reason." + reason.name(), said).text();
    }

    /** Kinds of JSON values by their words, anything else as it is. */
    private String inWords(String types) {
        return Stream.of(types.split(", "))
                .map(type -> sentences.has("type." + type) ? sentences.text("type." + type) : type)
                .collect(Collectors.joining(", "));
    }

    String page(String part) {
        return sentences.text("page." + part);
    }
}
