package io.canvasledger.query.language;

import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.figures.Lead;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.http.language.Run.ShownValue;
import io.canvasledger.http.language.Run.VersionNumber;
import io.canvasledger.query.language.ToldMix.Leadership;
import io.canvasledger.shift.Mix;
import io.canvasledger.shift.Shift;
import io.canvasledger.shift.StatedCategory;
import io.canvasledger.shift.StatedMotive;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one sentence how relationships shifted, and never more than was computed: that something is stated, or tied, is
 * told as that, not as a motive one could turn to. The sentences are in {@code messages/shifts*.properties}.
 */
public final class ShiftSentences {

    /** Less than this is not worth a word. */
    private static final double NOTHING = 1e-9;

    private final Messages sentences;
    private final Labels labels;

    private ShiftSentences(Locale language) {
        sentences = Messages.of("shifts", language);
        labels = Labels.in(language);
    }

    /** @param language English or French */
    public static ShiftSentences in(Locale language) {
        return new ShiftSentences(language);
    }

    /**
     * @param audience the segment; absent for everybody
     * @param gone whether it is no segment any more on the side compared to
     */
    public Phrase tell(Shift shift, @Nullable ItemTitle audience, boolean gone) {
        var before = ToldMix.of(shift.motivesBefore());
        var after = ToldMix.of(shift.motivesAfter());
        var words = words(shift, audience, before, after);
        var told = sentences.say(key(shift, before, after, gone), words);
        return before.leadership() == Leadership.NOTHING || after.leadership() == Leadership.NOTHING
                ? told
                : withUnstated(told, before, after);
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
        var words = new HashMap<String, Object>();
        words.put("whom", whom);
        words.put("ahead", new ShownValue(labels.the(motive(ahead))));
        words.put("behind", new ShownValue(labels.the(motive(behind))));
        words.put("version", new VersionNumber(lead.since().version()));
        lead.lost().ifPresent(lost -> words.put("until", new VersionNumber(lost.version())));
        return sentences.say(
                (lead.overtaken() ? "lead.overtook" : "lead.ahead")
                        + (lead.lost().isPresent() ? ".until" : ""),
                words);
    }

    private static String key(Shift shift, ToldMix before, ToldMix after, boolean gone) {
        if (before.leadership() == Leadership.NOTHING) {
            return after.leadership() == Leadership.NOTHING ? "none" : "began" + side(after.leadership());
        }
        if (after.leadership() == Leadership.NOTHING) {
            return "ended" + (gone ? ".gone" : "") + side(before.leadership());
        }
        if (shift.magnitude() < NOTHING) {
            return unmoved(shift, after);
        }
        if (!before.isLed()) {
            return after.isLed() ? "stated" + side(after.leadership()) : "stayed.unstated";
        }
        if (!after.isLed()) {
            boolean tie = before.leadership() == Leadership.TIE;
            return after.leadership() == Leadership.UNSTATED
                    ? "unstated" + (tie ? ".tie" : "")
                    : "unstated" + (tie ? ".mostlyTie" : ".mostly");
        }
        if (before.leaders().equals(after.leaders())) {
            return after.leadership() == Leadership.TIE ? "stayed.tie" : "stayed" + partly(before, after);
        }
        if (after.leadership() == Leadership.TIE) {
            return before.leadership() == Leadership.TIE ? "tied.ties" : "tied";
        }
        return before.leadership() == Leadership.TIE ? "untied" : "turned" + partly(before, after);
    }

    /** Nothing is different about the motives; what form relationships take may be. */
    private static String unmoved(Shift shift, ToldMix after) {
        if (shift.categoryMagnitude() < NOTHING || !after.isLed()) {
            return "same" + side(after.leadership());
        }
        return category(shift.categoriesBefore()).isPresent()
                        && category(shift.categoriesAfter()).isPresent()
                        && shift.dominantCategory().turned()
                ? "categories"
                : "categories.mixed";
    }

    private static String side(Leadership leadership) {
        return switch (leadership) {
            case NOTHING, ONE -> "";
            case TIE -> ".tie";
            case MOSTLY_UNSTATED -> ".mostlyUnstated";
            case UNSTATED -> ".unstated";
        };
    }

    /** A share that changed its motive is known only where as much is stated as before. */
    private static String partly(ToldMix before, ToldMix after) {
        return Math.abs(before.unstated() - after.unstated()) < NOTHING ? "" : ".partly";
    }

    private Map<String, Object> words(Shift shift, @Nullable ItemTitle audience, ToldMix before, ToldMix after) {
        var words = new HashMap<String, Object>();
        if (audience != null) {
            words.put("segment", audience);
        }
        words.put("whom", sentences.say("whom", words));
        words.put("within", sentences.say("within", words));
        var shown = after.leadership() == Leadership.NOTHING ? before : after;
        words.put("motives", listed(shown));
        words.put("motive", listed(shown));
        words.put("share", labels.share(shown.share()));
        words.put("before", listed(before));
        words.put("effort", effort(shift.magnitude()));
        if (shift.magnitude() < NOTHING) {
            words.put("effort", effort(shift.categoryMagnitude()));
            category(shift.categoriesBefore()).ifPresent(it -> words.put("before", new ShownValue(labels.of(it))));
            category(shift.categoriesAfter()).ifPresent(it -> words.put("after", new ShownValue(labels.of(it))));
        } else if (before.leadership() == Leadership.ONE
                && after.leadership() == Leadership.ONE
                && !before.leaders().equals(after.leaders())) {
            words.put(
                    "before", new ShownValue(labels.from(motive(before.leaders().getFirst()))));
            words.put("after", new ShownValue(labels.to(motive(after.leaders().getFirst()))));
        }
        return words;
    }

    private Phrase listed(ToldMix mix) {
        return labels.list(mix.leaders().stream()
                .map(motive -> Phrase.of(new ShownValue(labels.the(motive(motive)))))
                .toList());
    }

    private Phrase effort(double share) {
        if (share > 1 - NOTHING) {
            return sentences.say("effort.all", Map.of());
        }
        return share < 0.005
                ? sentences.say("effort.little", Map.of())
                : sentences.say("effort.some", Map.of("share", labels.share(share)));
    }

    /** How much of the effort nobody gave a motive, unless the sentence is about just that. */
    private Phrase withUnstated(Phrase told, ToldMix before, ToldMix after) {
        if (!after.isLed() || after.unstated() < NOTHING) {
            return told;
        }
        var words = Map.of(
                "sentence", told, "share", labels.share(after.unstated()), "before", labels.share(before.unstated()));
        return sentences.say(
                Math.abs(before.unstated() - after.unstated()) < NOTHING ? "partly" : "partly.changed", words);
    }

    private static Optional<Category> category(Mix<StatedCategory> mix) {
        return mix.dominant().filter(it -> it != StatedCategory.UNSPECIFIED).map(it -> Category.valueOf(it.name()));
    }

    /** Only what is stated leads anything. */
    private static Motive motive(StatedMotive stated) {
        return Motive.valueOf(stated.name());
    }
}
