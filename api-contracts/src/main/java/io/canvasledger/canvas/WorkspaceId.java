package io.canvasledger.canvas;

import java.util.regex.Pattern;

/**
 * The space a canvas belongs to; nobody sees across it. A short slug such as {@code default}.
 *
 * @param value 1–40 characters of {@code a-z}, {@code 0-9} and {@code -}, not starting with {@code -}
 */
public record WorkspaceId(String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** The workspace there is when nobody has made another. */
    public static final WorkspaceId DEFAULT = new WorkspaceId("default");

    public WorkspaceId {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("not a workspace id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
