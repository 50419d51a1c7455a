package io.canvasledger.query.language;

import io.canvasledger.mechanics.Chain;
import io.canvasledger.mechanics.Dependency;
import io.canvasledger.mechanics.KnockOn;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words what depends on what. The sentences are in {@code messages/mechanics*.properties}. */
public final class MechanicsSentences {

    private final Messages mechanics;
    private final Messages sentences;
    private final Labels labels;

    private MechanicsSentences(Locale language) {
        mechanics = Messages.of("mechanics", language);
        sentences = Messages.of("sentences", language);
        labels = Labels.in(language);
    }

    /** @param language English or French */
    public static MechanicsSentences in(Locale language) {
        return new MechanicsSentences(language);
    }

    /** Such as "“Shop” reaches “Students”", to be part of a sentence. */
    public String tell(Dependency dependency) {
        return mechanics.say(
                dependency.tie().name(),
                dependency.dependent().title(),
                dependency.on().title());
    }

    /** One dependency after the other, as one sentence. */
    public String tell(Chain chain) {
        return chain.dependencies().stream()
                        .map(this::tell)
                        .collect(Collectors.joining(sentences.say("part.separator")))
                + ".";
    }

    public String tell(KnockOn knockOn) {
        var gone = knockOn.gone();
        var left = labels.of(gone.block());
        return knockOn.movedTo()
                .map(block -> mechanics.say("moved", gone.title(), left, labels.of(block)))
                .orElseGet(() -> mechanics.say("removed", gone.title(), left));
    }

    /** What one of the items that depended on it has lost. */
    public String tell(KnockOn knockOn, KnockOn.Loss loss) {
        return mechanics.say(
                loss.tie() + (loss.nothingLeft() ? ".nothingLeft" : ".fewer"),
                loss.dependent().title(),
                knockOn.gone().title());
    }
}
