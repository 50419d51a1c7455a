package io.canvasledger.query.language;

import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.figures.Lead;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.http.language.Run.ShownValue;
import io.canvasledger.http.language.Run.VersionNumber;
import io.canvasledger.shift.Shift;
import io.canvasledger.shift.StatedMotive;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence how relationships shifted. The sentences are in {@code messages/shifts*.properties}. */
public final class ShiftSentences {

    /** Less than this is not worth a word. */
    private static final double NOTHING = 1e-9;

    private final Messages sentences;
    private final Labels labels;
    private final Locale language;

    private ShiftSentences(Locale language) {
        sentences = Messages.of("shifts", language);
        labels = Labels.in(language);
        this.language = language;
    }

    /** @param language English or French */
    public static ShiftSentences in(Locale language) {
        return new ShiftSentences(language);
    }

    /** @param audience the segment; absent for everybody */
    public Phrase tell(Shift shift, @Nullable ItemTitle audience) {
        var whom = audience == null
                ? sentences.say("everybody", Map.of())
                : sentences.say("segment", Map.of("segment", audience));
        if (shift.motivesBefore().isEmpty() && shift.motivesAfter().isEmpty()) {
            return sentences.say("none", Map.of("whom", whom));
        }
        if (shift.motivesBefore().isEmpty()) {
            return sentences.say(
                    "began",
                    Map.of("whom", whom, "motive", motive(shift.dominantMotive().after())));
        }
        if (shift.motivesAfter().isEmpty()) {
            return sentences.say(
                    "ended",
                    Map.of("whom", whom, "motive", motive(shift.dominantMotive().before())));
        }
        if (shift.magnitude() < NOTHING) {
            return sentences.say(
                    "same",
                    Map.of("whom", whom, "motive", motive(shift.dominantMotive().after())));
        }
        var turn = shift.dominantMotive();
        var share = share(shift.magnitude());
        return turn.turned()
                ? sentences.say(
                        "turned",
                        Map.of(
                                "whom",
                                whom,
                                "before",
                                motive(turn.before()),
                                "after",
                                motive(turn.after()),
                                "share",
                                share))
                : sentences.say("stayed", Map.of("whom", whom, "motive", motive(turn.after()), "share", share));
    }

    /**
     * Tells when one motive was ahead of another.
     *
     * @param audience the segment; absent for everybody
     */
    public Phrase tell(Lead lead, StatedMotive ahead, StatedMotive behind, @Nullable ItemTitle audience) {
        var whom = audience == null
                ? sentences.say("lead.everybody", Map.of())
                : sentences.say("lead.segment", Map.of("segment", audience));
        var begun = sentences.say(
                lead.overtaken() ? "lead.overtook" : "lead.ahead",
                Map.of(
                        "whom",
                        whom,
                        "ahead",
                        label(ahead),
                        "behind",
                        label(behind),
                        "version",
                        new VersionNumber(lead.since().version())));
        return lead.lost()
                .map(lost -> sentences.say(
                        "lead.until", Map.of("lead", begun, "version", new VersionNumber(lost.version()))))
                .orElseGet(() -> sentences.say("lead.still", Map.of("lead", begun)));
    }

    /** Instances of {@link NumberFormat} are for one thread. */
    private ShownValue share(double share) {
        return new ShownValue(NumberFormat.getPercentInstance(language).format(share));
    }

    private ShownValue motive(Optional<StatedMotive> motive) {
        return motive.map(this::label).orElseGet(() -> new ShownValue(sentences.text("nothing")));
    }

    private ShownValue label(StatedMotive motive) {
        return switch (motive) {
            case ACQUISITION -> new ShownValue(labels.of(Motive.ACQUISITION));
            case RETENTION -> new ShownValue(labels.of(Motive.RETENTION));
            case UPSELLING -> new ShownValue(labels.of(Motive.UPSELLING));
            case UNSPECIFIED -> new ShownValue(sentences.text("unspecified"));
        };
    }
}
