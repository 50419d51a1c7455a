package io.canvasledger.http.language;

import java.util.regex.Pattern;

/** Makes text stand for itself in a language of markup. */
final class Markup {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");
    /** CommonMark lets any punctuation of ASCII be escaped; these are the marks that may mean something in a paragraph. */
    private static final Pattern MARKDOWN_MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~&$=^@:]");

    private Markup() {}

    /** On one line, since a line may begin a list or a heading. */
    static String markdown(String text) {
        return MARKDOWN_MARKS
                .matcher(LINE_BREAKS.matcher(text).replaceAll(" "))
                .replaceAll(mark -> "\\\\"
                        + (mark.group().equals("\\") ? "\\\\" : mark.group().replace("$", "\\$")));
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
