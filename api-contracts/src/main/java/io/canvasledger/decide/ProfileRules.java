package io.canvasledger.decide;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasDescribed;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what a canvas is called, how it is described, and whether it is open to changes. */
final class ProfileRules {

    private ProfileRules() {}

    static Outcome rename(Canvas canvas, String name) {
        var reasons = TextRules.name(name, "/name");
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var after = TextRules.line(name);
        return canvas.name().equals(after) ? Outcome.NOTHING : Outcome.happens(new CanvasRenamed(canvas.name(), after));
    }

    static Outcome describe(Canvas canvas, @Nullable String description) {
        var reasons = TextRules.text(description, "/description");
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var after = TextRules.normal(description);
        return Objects.equals(canvas.description(), after)
                ? Outcome.NOTHING
                : Outcome.happens(new CanvasDescribed(canvas.description(), after));
    }

    static Outcome archive(Canvas canvas) {
        return canvas.archived() ? Outcome.NOTHING : Outcome.happens(new CanvasArchived());
    }

    static Outcome bringBack(Canvas canvas) {
        return canvas.archived() ? Outcome.happens(new CanvasBroughtBack()) : Outcome.NOTHING;
    }
}
