package io.canvasledger.canvas;

import org.jspecify.annotations.Nullable;

/** What is said about a canvas as a whole. */
public record Profile(
        CanvasKind kind, String name, @Nullable String description, boolean archived) {

    static final Profile BLANK = new Profile(CanvasKind.BUSINESS, "", null, false);

    Profile named(String newName) {
        return new Profile(kind, newName, description, archived);
    }

    Profile described(@Nullable String newDescription) {
        return new Profile(kind, name, newDescription, archived);
    }

    Profile archived(boolean nowArchived) {
        return new Profile(kind, name, description, nowArchived);
    }
}
