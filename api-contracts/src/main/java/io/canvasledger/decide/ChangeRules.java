package io.canvasledger.decide;

import static io.canvasledger.refuse.Reason.CANVAS_ARCHIVED;
import static io.canvasledger.refuse.Reason.ITEM_UNKNOWN;
import static io.canvasledger.refuse.Reason.VALUE_REQUIRED;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Change.AnswerQuestion;
import io.canvasledger.change.Change.ArchiveCanvas;
import io.canvasledger.change.Change.BringBackCanvas;
import io.canvasledger.change.Change.DescribeCanvas;
import io.canvasledger.change.Change.LinkItems;
import io.canvasledger.change.Change.MoveItem;
import io.canvasledger.change.Change.NameMilestone;
import io.canvasledger.change.Change.RemoveItem;
import io.canvasledger.change.Change.RemoveMilestone;
import io.canvasledger.change.Change.RenameCanvas;
import io.canvasledger.change.Change.RetagItem;
import io.canvasledger.change.Change.RewordItem;
import io.canvasledger.change.Change.SetAttributes;
import io.canvasledger.change.Change.SetStanding;
import io.canvasledger.change.Change.ShiftRelationship;
import io.canvasledger.change.Change.SwitchRule;
import io.canvasledger.change.Change.UnlinkItems;
import io.canvasledger.refuse.Refusal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides one change on the canvas as it is at that moment, by the rules of its family. */
final class ChangeRules {

    private ChangeRules() {}

    static Outcome decide(Canvas canvas, Change change) {
        boolean opensOrCloses = change instanceof BringBackCanvas || change instanceof ArchiveCanvas;
        if (canvas.archived() && !opensOrCloses) {
            return Outcome.refused(Refusal.of(CANVAS_ARCHIVED, null));
        }
        return switch (change) {
            case AddItem add -> ItemRules.add(canvas, add);
            case RewordItem reword -> on(canvas, reword.item(), item -> ItemRules.reword(item, reword));
            case RetagItem retag -> on(canvas, retag.item(), item -> ItemRules.retag(item, retag));
            case MoveItem move -> on(canvas, move.item(), item -> ItemRules.move(canvas, item, move));
            case RemoveItem remove -> on(canvas, remove.item(), item -> ItemRules.remove(canvas, item));
            case SetStanding set -> on(canvas, set.item(), item -> ItemRules.stand(item, set));
            case SetAttributes set ->
                on(canvas, set.item(), item -> TypingRules.type(canvas, item, set.attributes(), "/attributes"));
            case ShiftRelationship shift -> on(canvas, shift.item(), item -> TypingRules.shift(canvas, item, shift));
            case LinkItems link -> LinkRules.link(canvas, new Link(link.from(), link.type(), link.to()));
            case UnlinkItems link -> LinkRules.unlink(canvas, new Link(link.from(), link.type(), link.to()));
            case RenameCanvas rename -> ProfileRules.rename(canvas, rename.name());
            case DescribeCanvas describe -> ProfileRules.describe(canvas, describe.description());
            case ArchiveCanvas _ -> ProfileRules.archive(canvas);
            case BringBackCanvas _ -> ProfileRules.bringBack(canvas);
            case NameMilestone name -> MilestoneRules.name(canvas, name);
            case RemoveMilestone remove -> MilestoneRules.remove(canvas, remove.name());
            case AnswerQuestion answer -> ReviewRules.answer(canvas, answer);
            case SwitchRule rule -> SwitchRules.decide(canvas, rule);
        };
    }

    private static Outcome on(Canvas canvas, @Nullable ItemId id, Function<Item, Outcome> rule) {
        if (id == null) {
            return Outcome.refused(Refusal.of(VALUE_REQUIRED, "/item"));
        }
        return canvas.item(id)
                .map(rule)
                .orElseGet(() -> Outcome.refused(Refusal.of(ITEM_UNKNOWN, "/item", "item", id)));
    }
}
