package io.canvasledger.canvas;

import java.util.regex.Pattern;

/** The one form in which a text of one line is kept; a name is looked for in the same, or it would not be found. */
public final class OneLine {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private OneLine() {}

    /** White space at the ends goes, inside it becomes one space. */
    public static String of(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
