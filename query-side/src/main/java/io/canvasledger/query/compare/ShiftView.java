package io.canvasledger.query.compare;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.shift.StatedCategory;
import io.canvasledger.shift.StatedMotive;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How customer relationships shifted between two versions.
 *
 * @param backwards says so in a sentence when the version compared to is the earlier of the two; absent otherwise
 * @param self the address of this comparison, its versions named by their numbers
 * @param related where to go on
 * @param overall every relationship counts once
 * @param segments every customer segment of either version, those of the first first
 */
record ShiftView(
        UUID canvas,
        VersionView from,
        VersionView to,
        @Nullable String backwards,
        String self,
        Related related,
        AudienceShift overall,
        List<AudienceShift> segments) {

    /**
     * How the relationships with one audience shifted.
     *
     * @param segment absent for everybody
     * @param title what the segment is called, in the version compared to
     * @param summary the shift in one sentence, in the reader's language
     * @param motivesBefore shares that sum to 1; empty when there was no relationship
     * @param dominantMotive what has the largest share; a side is absent on a tie or when there is no relationship
     * @param magnitude 0–1, the total variation distance of the motive mixes
     * @param categoryMagnitude 0–1, likewise of the category mixes
     * @param flows how much weight went from which motive to which, largest first
     * @param causes the changes behind it, in order
     */
    record AudienceShift(
            @Nullable ItemId segment,
            @Nullable String title,
            String summary,
            boolean turned,
            TurnView<StatedMotive> dominantMotive,
            double magnitude,
            Map<StatedMotive, Double> motivesBefore,
            Map<StatedMotive, Double> motivesAfter,
            TurnView<StatedCategory> dominantCategory,
            double categoryMagnitude,
            Map<StatedCategory, Double> categoriesBefore,
            Map<StatedCategory, Double> categoriesAfter,
            List<FlowView> flows,
            List<CauseView> causes) {}

    /** Before and after; a side is absent where nothing dominates. */
    record TurnView<K extends Enum<K>>(
            @Nullable K before, @Nullable K after) {

        static <K extends Enum<K>> TurnView<K> of(io.canvasledger.shift.Turn<K> turn) {
            return new TurnView<>(turn.before().orElse(null), turn.after().orElse(null));
        }
    }

    /**
     * Weight that went from one motive to another, or stayed.
     *
     * @param from absent for weight that began
     * @param to absent for weight that ended
     * @param share 0–1 of the whole effort
     */
    record FlowView(@Nullable StatedMotive from, @Nullable StatedMotive to, double share) {}

    /** A change behind the shift, with the version that made it: author, time, rationale and evidence. */
    record CauseView(@Nullable String title, String sentence, EventView event, VersionView version) {}
}
