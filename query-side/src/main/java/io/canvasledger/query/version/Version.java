package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.query.version.VersionLookup.Found;
import org.jspecify.annotations.Nullable;

/** One version of a canvas, as a reference named it. To be read while the snapshot it was found in is open. */
public final class Version {

    private final Versions versions;
    private final Found found;
    private final boolean fixed;
    private @Nullable Canvas folded;

    Version(Versions versions, Found found, boolean fixed) {
        this.versions = versions;
        this.found = found;
        this.fixed = fixed;
    }

    public int number() {
        return found.version().recorded().version();
    }

    /** Who recorded it, when and why. */
    public RecordedVersion recorded() {
        return found.version().recorded();
    }

    /** Whether its reference names it for ever. */
    public boolean fixed() {
        return fixed;
    }

    /** All versions of its canvas. */
    public Versions among() {
        return versions;
    }

    /** The canvas as it was; folded when first asked for. */
    public Canvas canvas() {
        var canvas = folded;
        if (canvas == null) {
            canvas = found.fold().canvas(versions.canvas(), versions.history());
            folded = canvas;
        }
        return canvas;
    }

    /** The same version, of which the canvas is known. */
    Version as(Canvas canvas) {
        var known = new Version(versions, found, fixed);
        known.folded = canvas;
        return known;
    }

    VersionRow row() {
        return found.version();
    }
}
