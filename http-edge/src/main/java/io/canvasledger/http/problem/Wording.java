package io.canvasledger.http.problem;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of {@code messages/problems*.properties}. A sentence may name details in braces; a part in square brackets
 * is said only when every detail it names is there.
 */
final class Wording {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)\\}");

    private final ResourceBundle sentences;

    private Wording(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    static Wording in(Locale language) {
        // Without the fallback, English asked for on a French machine would come out in French.
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Wording(ResourceBundle.getBundle("messages.problems", language, exactly));
    }

    String title(ProblemType type) {
        return sentences.getString(type.slug() + ".title");
    }

    String detail(ProblemType type) {
        return sentences.getString(type.slug() + ".detail");
    }

    String mend(ProblemType type) {
        return sentences.getString(type.slug() + ".mend");
    }

    String reason(String reason, Map<String, String> details) {
        return fill(sentences.getString("reason." + reason), details);
    }

    String page(String part) {
        return sentences.getString("page." + part);
    }

    private static String fill(String sentence, Map<String, String> details) {
        var chosen = OPTIONAL.matcher(sentence).replaceAll(part -> {
            var known = DETAIL.matcher(part.group(1)).results().allMatch(it -> details.containsKey(it.group(1)));
            return known ? Matcher.quoteReplacement(part.group(1)) : "";
        });
        // In one pass, so that braces or brackets in a detail are only text.
        return DETAIL.matcher(chosen)
                .replaceAll(it -> Matcher.quoteReplacement(details.getOrDefault(it.group(1), "?")));
    }
}
