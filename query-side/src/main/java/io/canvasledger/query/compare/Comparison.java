package io.canvasledger.query.compare;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.diff.CanvasDiff;
import io.canvasledger.diff.Path;
import io.canvasledger.diff.Provenance;
import io.canvasledger.http.canvas.Related;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.version.Version;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two versions with everything needed to compare them.
 *
 * @param inRange the events after the older and up to the newer of the two, in order
 */
record Comparison(Version fromVersion, Version toVersion, Canvas from, Canvas to, List<RecordedEvent> inRange) {

    /** The later of the two is folded from the earlier: the events between them are needed anyway. */
    static Comparison of(Version from, Version to) {
        var inOrder = from.number() <= to.number();
        var older = inOrder ? from : to;
        var newer = inOrder ? to : from;
        var between = older.among().events(older, newer);
        var before = older.canvas();
        var after = before;
        for (var event : between) {
            after = after.evolve(event.by().id(), event.event());
        }
        return new Comparison(from, to, inOrder ? before : after, inOrder ? after : before, between);
    }

    CanvasId canvas() {
        return from.id();
    }

    VersionView told(RecordedVersion version) {
        return VersionView.of(canvas().uuid(), version);
    }

    Related related() {
        return Related.ofComparison(canvas().uuid(), from.version(), to.version());
    }

    /**
     * Whether the later recorded of the two is compared from. States are then compared as if going back: what came went, what
     * began ended. What happened in between happened as it did: causes, the path and who is behind a difference are the same
     * whichever way one looks.
     */
    boolean backwards() {
        return from.version() > to.version();
    }

    /** That it is read backwards, in a sentence; absent when it is not. */
    @Nullable
    String backwards(Sentences sentences) {
        return backwards() ? sentences.backwards(from.version(), to.version()).text() : null;
    }

    /** The earlier recorded of the two. */
    Canvas older() {
        return backwards() ? to : from;
    }

    CanvasDiff diff() {
        return CanvasDiff.between(from, to);
    }

    Provenance provenance(CanvasDiff diff) {
        return Provenance.of(diff, inRange);
    }

    /** Also looks at what the items went through before, because a return may be to a state from then. */
    Path path() {
        return Path.between(from, to, inRange, past(Path.touchedItems(inRange)));
    }

    private List<RecordedEvent> past(Collection<ItemId> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var versions = fromVersion.among();
        var sequences = versions.sql("""
                        select sequence from event where workspace = :workspace and canvas = :canvas
                        and (item = any(:items) or other_item = any(:items)) and version <= :older""")
                .param("items", items.stream().map(ItemId::uuid).toArray(UUID[]::new))
                .param("older", Math.min(from.version(), to.version()))
                .query(Long.class)
                .list();
        return versions.events(sequences);
    }
}
