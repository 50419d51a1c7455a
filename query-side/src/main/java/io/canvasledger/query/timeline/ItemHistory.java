package io.canvasledger.query.timeline;

import io.canvasledger.http.canvas.ItemView;
import io.canvasledger.http.canvas.VersionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the life of an item.
 *
 * @param item as it is now, or as it was when it was removed
 * @param present whether the canvas holds it now
 * @param removedIn the version it was last removed in; absent while it is present
 * @param entries the versions in which something happened to it
 * @param next a cursor to the next part; absent at the end
 */
record ItemHistory(
        ItemView item,
        boolean present,
        @Nullable Integer removedIn,
        List<VersionView> entries,
        @Nullable String next) {}
