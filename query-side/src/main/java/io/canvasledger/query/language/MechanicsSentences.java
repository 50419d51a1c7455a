package io.canvasledger.query.language;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.mechanics.Chain;
import io.canvasledger.mechanics.Dependency;
import io.canvasledger.mechanics.KnockOn;
import io.canvasledger.mechanics.KnockOn.Loss;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what depends on what, and who suffers. The texts are in {@code messages/mechanics*.properties}. */
public final class MechanicsSentences {

    private final Messages sentences;
    private final Labels labels;
    private final CanvasKind kind;

    private MechanicsSentences(Locale language, CanvasKind kind) {
        sentences = Messages.of("mechanics", language);
        labels = Labels.in(language);
        this.kind = kind;
    }

    /**
     * @param language English or French
     * @param kind of the canvas told of
     */
    public static MechanicsSentences in(Locale language, CanvasKind kind) {
        return new MechanicsSentences(language, kind);
    }

    /** Without a full stop, so that a chain of them can be joined. */
    public Phrase tell(Dependency dependency) {
        return sentences.say(
                dependency.tie().name(),
                Map.of("dependent", title(dependency.dependent()), "on", title(dependency.on())));
    }

    /** One dependency after the other, as one sentence. */
    public Phrase tell(Chain chain) {
        var ties = chain.dependencies().stream().map(this::tell).toList();
        return Phrase.join(
                Phrase.EMPTY, List.of(Phrase.join(sentences.say("separator", Map.of()), ties), Phrase.words(".")));
    }

    /** That the item went; {@link #tell(Loss, KnockOn)} says who suffers. */
    public Phrase tell(KnockOn knockOn) {
        var gone = title(knockOn.gone());
        var from = labels.the(knockOn.gone().block(), kind);
        return knockOn.movedTo()
                .map(to -> sentences.say("moved", Map.of("gone", gone, "from", from, "to", labels.the(to, kind))))
                .orElseGet(() -> sentences.say("removed", Map.of("gone", gone, "from", from)));
    }

    /** How one of its dependents suffers. */
    public Phrase tell(Loss loss, KnockOn knockOn) {
        return sentences.say(
                loss.tie().name() + (loss.nothingLeft() ? ".nothingLeft" : ".fewer"),
                Map.of("dependent", title(loss.dependent()), "on", title(knockOn.gone())));
    }

    private static ItemTitle title(Item item) {
        return new ItemTitle(item.id(), item.title());
    }
}
