package io.canvasledger.query.language;

import io.canvasledger.coherence.Coherence;
import java.util.Locale;

/** Tells how coherent a canvas is as a whole. The sentences are in {@code messages/verdicts*.properties}. */
public final class VerdictSentences {

    private final Messages sentences;

    private VerdictSentences(Locale language) {
        sentences = Messages.of("verdicts", language);
    }

    /** @param language English or French */
    public static VerdictSentences in(Locale language) {
        return new VerdictSentences(language);
    }

    /** Such as "Not coherent: 3 findings." */
    public String tell(Coherence coherence) {
        return sentences.say(coherence.verdict().name(), coherence.findings().size());
    }

    /** The same, with the version since which the verdict is so. */
    public String since(Coherence coherence, int version) {
        return sentences.say(
                coherence.verdict() + ".since", coherence.findings().size(), String.valueOf(version));
    }
}
