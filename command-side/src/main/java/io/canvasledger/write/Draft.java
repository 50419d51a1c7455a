package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Excerpt;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.query.InQuery;
import io.canvasledger.refuse.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

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

    /** Strong entity tags of versions, as reads answer them, packed or not. */
    private static final Pattern ENTITY_TAG = Pattern.compile("\"([1-9][0-9]{0,8})(-gzip)?\"");

    /** What is sent for one by mistake. */
    private static final Pattern NEARLY = Pattern.compile("(?:W/)?\"?([1-9][0-9]{0,8})\"?");

    private static final int MOST_ECHOED = 100;

    /**
     * The version its writer has seen: {@code If-Match: "17"}; {@code *} stands for whichever it is.
     *
     * @return absent for {@code *}
     * @throws ProblemException if the header is missing or names no version
     */
    public @Nullable Integer expected() {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.refused(Reason.VERSION_REQUIRED, "header", HttpHeaders.IF_MATCH);
        }
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = ENTITY_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw malformed(ifMatch.strip());
        }
        return Integer.valueOf(tag.group(1));
    }

    private static ProblemException malformed(String given) {
        var details = new ArrayList<Object>(List.of(
                "header", HttpHeaders.IF_MATCH, "given", Excerpt.of(given, MOST_ECHOED), "allowed", "\"17\", *"));
        var meant = NEARLY.matcher(given);
        if (meant.matches()) {
            details.addAll(List.of("meant", '"' + meant.group(1) + '"'));
        }
        return ProblemException.refused(Reason.VERSION_TAG_MALFORMED, details.toArray());
    }

    /** The command that makes these changes, as one version with that note. */
    ChangeCanvas changing(Note note, List<Change> changes) {
        return new ChangeCanvas(canvas, expected(), note, changes, dryRun);
    }
}
