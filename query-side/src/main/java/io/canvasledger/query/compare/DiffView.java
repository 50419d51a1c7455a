package io.canvasledger.query.compare;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.diff.Counts;
import io.canvasledger.diff.TextRun;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.mechanics.Tie;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions, and the path between them.
 *
 * @param from the version compared from
 * @param to the version compared to; may be the earlier of the two
 * @param backwards says so in a sentence when the version compared to is the earlier of the two; absent otherwise
 * @param self the address of this comparison, its versions named by their numbers
 * @param related where to go on
 * @param counts every difference once
 * @param canvasDifferences what differs about the canvas as a whole, its milestones among it
 * @param blocks all nine, in the usual order; an item that went from one block to another is told in both
 * @param knockOns warnings: items that went while others still depended on them, in reading order of the version compared from
 * @param path what happened in between, in the order it began, what was made and undone included; absent unless asked for
 * @param pathOmitted how much more of the path is left out after the first 1,000; absent when none
 */
record DiffView(
        UUID canvas,
        VersionView from,
        VersionView to,
        @Nullable String backwards,
        String self,
        Related related,
        Counts counts,
        List<DifferenceView> canvasDifferences,
        List<BlockDiffView> blocks,
        List<KnockOnView> knockOns,
        @Nullable List<StrandView> path,
        @Nullable Integer pathOmitted) {

    /**
     * An item that was removed, or moved out of its block, while others depended on it.
     *
     * @param item the item, with its block and title as it was
     * @param movedTo the block it went to; absent when it is no longer on the canvas
     * @param losses who suffers from that, in reading order
     */
    record KnockOnView(
            ItemId item,
            Block block,
            String title,
            @Nullable Block movedTo,
            String sentence,
            List<LossView> losses) {}

    /**
     * An item that is still where it was, without the one it depended on and without another in its stead.
     *
     * @param tie what it was to the item that went
     * @param nothingLeft whether it has nothing of that kind at all now
     */
    record LossView(ItemId item, Block block, String title, Tie tie, boolean nothingLeft, String sentence) {}

    /** One block: what differs, in reading order, removed items first. */
    record BlockDiffView(Block block, Counts counts, List<DifferenceView> differences) {}

    /**
     * One difference, told as the event that would make it.
     *
     * @param kind what differs, as an event kind such as {@code ITEM_REWORDED}
     * @param title of the item, as in the version compared to; for a link, of the item it starts from
     * @param sentence the difference in the reader's language
     * @param change the values before and after
     * @param titleWords how the title was reworded, word by word
     * @param descriptionWords likewise for the description
     * @param behind the last version in between that changed just this, and the event
     * @param returned if it came back to what it had once been; told only along with the path
     */
    record DifferenceView(
            String kind,
            @Nullable ItemId item,
            @Nullable String title,
            String sentence,
            EventView change,
            @Nullable List<TextRun> titleWords,
            @Nullable List<TextRun> descriptionWords,
            @Nullable BehindView behind,
            @Nullable ReturnView returned) {}

    /** Who is behind a difference, when, why and on what evidence. */
    record BehindView(String event, VersionView version) {}

    /**
     * A return to an earlier state.
     *
     * @param leftIn the version that left it
     * @param returnedIn the version that came back to it
     * @param silent whether its rationale says nothing of a return
     */
    record ReturnView(VersionView leftIn, VersionView returnedIn, boolean silent) {}

    /**
     * What one thing went through in between.
     *
     * @param subject which side of it: {@code ITEM} (whether it is there), {@code REWORDED}, {@code RETAGGED}, {@code MOVED},
     *     {@code STANDING}, {@code RECLASSIFIED}, {@code LINK}, {@code MILESTONE}, {@code ANSWER}, {@code RULE}, {@code NAME}, {@code DESCRIPTION} or
     *     {@code ARCHIVED}
     * @param madeAndUndone whether it ended as it began, so that no difference shows it
     */
    record StrandView(
            String subject,
            @Nullable ItemId item,
            @Nullable Block block,
            @Nullable String title,
            boolean madeAndUndone,
            List<StepView> steps,
            List<ReturnView> returns) {}

    /** One event on the way. */
    record StepView(int version, String author, String sentence, EventView event) {}
}
