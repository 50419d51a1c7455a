package io.canvasledger.query.language;

import io.canvasledger.mechanics.Chain;
import io.canvasledger.mechanics.Dependency;
import io.canvasledger.mechanics.KnockOn;
import io.canvasledger.mechanics.KnockOn.Loss;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what depends on what, and who suffers. The texts are in {@code messages/mechanics*.properties}. */
public final class MechanicsSentences {

    private final Messages sentences;
    private final Labels labels;

    private MechanicsSentences(Locale language) {
        sentences = Messages.of("mechanics", language);
        labels = Labels.in(language);
    }

    /** @param language English or French */
    public static MechanicsSentences in(Locale language) {
        return new MechanicsSentences(language);
    }

    /** Without a full stop, so that a chain of them can be joined. */
    public String tell(Dependency dependency) {
        return sentences.say(
                dependency.tie().name(),
                dependency.dependent().title(),
                dependency.on().title());
    }

    /** One dependency after the other, as one sentence. */
    public String tell(Chain chain) {
        return chain.dependencies().stream().map(this::tell).collect(Collectors.joining(sentences.say("separator")))
                + ".";
    }

    /** That the item went; {@link #tell(Loss, KnockOn)} says who suffers. */
    public String tell(KnockOn knockOn) {
        var from = labels.of(knockOn.gone().block());
        return knockOn.movedTo()
                .map(to -> sentences.say("moved", knockOn.gone().title(), from, labels.of(to)))
                .orElseGet(() -> sentences.say("removed", knockOn.gone().title(), from));
    }

    /** How one of its dependents suffers. */
    public String tell(Loss loss, KnockOn knockOn) {
        return sentences.say(
                loss.tie().name() + (loss.nothingLeft() ? ".nothingLeft" : ".fewer"),
                loss.dependent().title(),
                knockOn.gone().title());
    }
}
