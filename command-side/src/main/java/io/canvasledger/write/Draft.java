package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.http.query.InQuery;
import io.canvasledger.refuse.Reason;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every write to a canvas says whatever it changes. An argument of controllers, filled by {@link DraftArgument}.
 *
 * @param canvas the canvas of the path, in the caller's own workspace, so that another's does not exist
 * @param ifMatch the header as sent
 * @param dryRun whether to show only what would be recorded
 */
public record Draft(
        Caller caller,
        CanvasId canvas,
        @Nullable String ifMatch,
        @InQuery boolean dryRun) {

    /** Strong entity tags of versions, as reads answer them. */
    private static final Pattern ENTITY_TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    /**
     * The version its writer has seen: {@code If-Match: "17"}; {@code *} stands for whichever it is.
     *
     * @return absent for {@code *}
     * @throws ProblemException if the header is missing or names no version
     */
    public @Nullable Integer expected() {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(ProblemType.VERSION_REQUIRED);
        }
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = ENTITY_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.HEADER_INVALID, null, "header", "If-Match", "allowed", "\"17\", *");
        }
        return Integer.valueOf(tag.group(1));
    }

    /** The command that makes these changes, as one version with that note. */
    ChangeCanvas changing(Note note, List<Change> changes) {
        return new ChangeCanvas(canvas, expected(), note, changes, dryRun);
    }
}
