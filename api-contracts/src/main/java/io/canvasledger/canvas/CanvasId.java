package io.canvasledger.canvas;

import java.util.UUID;

/**
 * Names one canvas, always together with its workspace, so that no stream and no row can be reached without it. Written
 * {@code workspace/uuid}.
 */
public record CanvasId(WorkspaceId workspace, UUID uuid) {

    /** Reads what {@link #toString} wrote. */
    public static CanvasId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a canvas id: " + text);
        }
        return new CanvasId(new WorkspaceId(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return workspace + "/" + uuid;
    }
}
