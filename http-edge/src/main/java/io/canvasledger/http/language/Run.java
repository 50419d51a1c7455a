package io.canvasledger.http.language;

import io.canvasledger.canvas.ItemId;

/** A part of a phrase that is all of one kind, so that each form may show it in its own way. */
public sealed interface Run {

    /** As it is read. */
    String text();

    /** Words of the product. */
    record Words(String text) implements Run {}

    /** What an item is called. */
    record ItemTitle(ItemId item, String text) implements Run {}

    /** What people wrote, as they wrote it: a name, a tag, a text. */
    record Quotation(String text) implements Run {}

    /** A value: a number, an amount, a term of a closed list. */
    record ShownValue(String text) implements Run {}

    /** A version of the canvas, by its number: a name rather than an amount, so without a thousands separator. */
    record VersionNumber(int version) implements Run {
        @Override
        public String text() {
            return String.valueOf(version);
        }
    }
}
