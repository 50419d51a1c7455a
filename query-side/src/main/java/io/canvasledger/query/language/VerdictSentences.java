package io.canvasledger.query.language;

import io.canvasledger.coherence.Coherence;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.VersionNumber;
import java.util.Locale;
import java.util.Map;

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
    public Phrase tell(Coherence coherence) {
        return sentences.say(
                coherence.verdict().name(),
                Map.of("findings", coherence.findings().size()));
    }

    /** The same, with the version since which the verdict is so. */
    public Phrase since(Coherence coherence, int version) {
        return sentences.say(
                coherence.verdict() + ".since",
                Map.of("findings", coherence.findings().size(), "version", new VersionNumber(version)));
    }
}
