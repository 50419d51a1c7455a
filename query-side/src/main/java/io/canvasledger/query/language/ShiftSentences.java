package io.canvasledger.query.language;

import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.figures.Lead;
import io.canvasledger.shift.Shift;
import io.canvasledger.shift.StatedMotive;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence how relationships shifted. The sentences are in {@code messages/shifts*.properties}. */
public final class ShiftSentences {

    /** Less than this is not worth a word. */
    private static final double NOTHING = 1e-9;

    private final Messages sentences;
    private final Labels labels;
    private final NumberFormat percent;

    private ShiftSentences(Locale language) {
        sentences = Messages.of("shifts", language);
        labels = Labels.in(language);
        percent = NumberFormat.getPercentInstance(language);
    }

    /** @param language English or French */
    public static ShiftSentences in(Locale language) {
        return new ShiftSentences(language);
    }

    /** @param audience the segment's title; absent for everybody */
    public String tell(Shift shift, @Nullable String audience) {
        var whom = audience == null ? sentences.say("everybody") : sentences.say("segment", audience);
        if (shift.motivesBefore().isEmpty() && shift.motivesAfter().isEmpty()) {
            return sentences.say("none", whom);
        }
        if (shift.motivesBefore().isEmpty()) {
            return sentences.say("began", whom, motive(shift.dominantMotive().after()));
        }
        if (shift.motivesAfter().isEmpty()) {
            return sentences.say("ended", whom, motive(shift.dominantMotive().before()));
        }
        if (shift.magnitude() < NOTHING) {
            return sentences.say("same", whom, motive(shift.dominantMotive().after()));
        }
        var turn = shift.dominantMotive();
        var moved = percent.format(shift.magnitude());
        return turn.turned()
                ? sentences.say("turned", whom, motive(turn.before()), motive(turn.after()), moved)
                : sentences.say("stayed", whom, motive(turn.after()), moved);
    }

    /**
     * Tells when one motive was ahead of another.
     *
     * @param audience the segment's title; absent for everybody
     */
    public String tell(Lead lead, StatedMotive ahead, StatedMotive behind, @Nullable String audience) {
        var whom = audience == null ? sentences.say("lead.everybody") : sentences.say("lead.segment", audience);
        var begun = sentences.say(
                lead.overtaken() ? "lead.overtook" : "lead.ahead",
                whom,
                label(ahead),
                label(behind),
                String.valueOf(lead.since().version()));
        return lead.lost()
                .map(lost -> sentences.say("lead.until", begun, String.valueOf(lost.version())))
                .orElseGet(() -> sentences.say("lead.still", begun));
    }

    private String motive(Optional<StatedMotive> motive) {
        return motive.map(this::label).orElseGet(() -> sentences.say("nothing"));
    }

    private String label(StatedMotive motive) {
        return switch (motive) {
            case ACQUISITION -> labels.of(Motive.ACQUISITION);
            case RETENTION -> labels.of(Motive.RETENTION);
            case UPSELLING -> labels.of(Motive.UPSELLING);
            case UNSPECIFIED -> sentences.say("unspecified");
        };
    }
}
