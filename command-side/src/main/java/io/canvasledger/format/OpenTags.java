package io.canvasledger.format;

/**
 * Guards against a document made of opened tags: from every {@code <} the Markdown parser looks for its end, through the
 * rest of the paragraph when there is none, which takes minutes for a document of a megabyte.
 */
final class OpenTags {

    /** Characters looked at in vain that are still read within a second; a real canvas stays below a thousandth. */
    static final long SEARCHED = 50_000_000;

    private OpenTags() {}

    /** Whether looking for the ends of all tags would take unreasonably long. */
    static boolean tooMany(String markdown) {
        long searched = 0;
        int paragraph = markdown.length();
        int tag = markdown.length();
        int comment = markdown.length();
        for (int i = markdown.length() - 1; i >= 0; i--) {
            if (markdown.startsWith("\n\n", i) || markdown.startsWith("\n\r\n", i)) {
                paragraph = i;
            } else if (markdown.charAt(i) == '>') {
                tag = i;
                comment = markdown.startsWith("--", i - 2) ? i : comment;
            } else if (markdown.charAt(i) == '<') {
                boolean named = i + 1 < markdown.length() && "!?".indexOf(markdown.charAt(i + 1)) < 0;
                searched += Math.min(named ? tag : comment, paragraph) - i;
            }
        }
        return searched > SEARCHED;
    }
}
