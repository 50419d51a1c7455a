package io.canvasledger.canvas;

/** The beginning of a text that is told where all of it would be too much. Counted in whole characters: half of one would be no text. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The text as it is, or as many of its characters and an ellipsis.
     *
     * @param most characters, 0 or more
     */
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
