package io.canvasledger.http.canvas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to read what one asks next of a resource: addresses on this server, each absent where there is nothing to ask. Those
 * of a version name it by its number, so that they mean the same for ever.
 *
 * @param canvas the whole canvas, as of the version shown
 * @param version the version shown, with its events
 * @param versions all versions
 * @param diff the difference: to the version before, or between the two compared
 * @param shift how customer relationships shifted between the two compared
 * @param timeline everything that happened
 * @param items the items as of the version shown
 * @param links the links as of the version shown
 * @param history what happened to the item
 * @param dependencies what the item needs
 * @param dependents what needs the item
 * @param milestones names of versions
 * @param reviews reviews as of the version shown
 * @param coherence whether the canvas was coherent as of the version shown
 * @param figures its figures as of the version shown
 */
public record Related(
        @Nullable String canvas,
        @Nullable String version,
        @Nullable String versions,
        @Nullable String diff,
        @Nullable String shift,
        @Nullable String timeline,
        @Nullable String items,
        @Nullable String links,
        @Nullable String history,
        @Nullable String dependencies,
        @Nullable String dependents,
        @Nullable String milestones,
        @Nullable String reviews,
        @Nullable String coherence,
        @Nullable String figures) {

    private static final String CANVASES = "/api/v1/canvases/";

    /** Where to read a canvas as it is now. */
    public static String canvas(UUID canvas) {
        return CANVASES + canvas;
    }

    /** Where to read a canvas as of a version. */
    public static String canvas(UUID canvas, int version) {
        return canvas(canvas) + at(version);
    }

    /** Where to read a version with all its events. */
    public static String version(UUID canvas, int version) {
        return canvas(canvas) + "/versions/" + version;
    }

    /** Where to read an item as of a version. */
    public static String item(UUID canvas, UUID item, int version) {
        return item(canvas, item) + at(version);
    }

    /** Where to read the difference between two versions. */
    public static String diff(UUID canvas, int from, int to) {
        return canvas(canvas) + "/diff" + between(from, to);
    }

    /** Where to read how relationships shifted between two versions. */
    public static String shift(UUID canvas, int from, int to) {
        return canvas(canvas) + "/relationships/shift" + between(from, to);
    }

    /** What one asks next of a canvas as of a version. */
    public static Related ofCanvas(UUID canvas, int version) {
        var self = canvas(canvas);
        return new Related(
                null,
                version(canvas, version),
                self + "/versions",
                before(canvas, version),
                null,
                self + "/timeline",
                self + "/items" + at(version),
                self + "/links" + at(version),
                null,
                null,
                null,
                self + "/milestones",
                self + "/reviews" + at(version),
                self + "/coherence" + at(version),
                self + "/figures" + at(version));
    }

    /** What one asks next of a version. */
    public static Related ofVersion(UUID canvas, int version) {
        return of(canvas(canvas, version), null, before(canvas, version), null);
    }

    /** What one asks next of what was written: the canvas as it is then. */
    public static Related ofWrite(UUID canvas, int version) {
        return of(canvas(canvas, version), version(canvas, version), before(canvas, version), null);
    }

    /** What one asks next of two versions compared. */
    public static Related ofComparison(UUID canvas, int from, int to) {
        return of(canvas(canvas, to), null, diff(canvas, from, to), shift(canvas, from, to));
    }

    /** What one asks next of an item as of a version. */
    public static Related ofItem(UUID canvas, UUID item, int version) {
        var self = item(canvas, item);
        return new Related(
                canvas(canvas, version),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                self + "/history",
                self + "/dependencies" + at(version),
                self + "/dependents" + at(version),
                null,
                null,
                null,
                null);
    }

    private static Related of(String canvas, @Nullable String version, @Nullable String diff, @Nullable String shift) {
        return new Related(
                canvas, version, null, diff, shift, null, null, null, null, null, null, null, null, null, null);
    }

    private static String item(UUID canvas, UUID item) {
        return canvas(canvas) + "/items/" + item;
    }

    private static @Nullable String before(UUID canvas, int version) {
        return version == 1 ? null : diff(canvas, version - 1, version);
    }

    private static String at(int version) {
        return "?at=" + version;
    }

    private static String between(int from, int to) {
        return "?from=" + from + "&to=" + to;
    }
}
