package io.canvasledger.format;

import io.canvasledger.refuse.Reason;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Characters that JSON can spell but neither PostgreSQL nor UTF-8 can hold: NUL, and halves of surrogate pairs. */
final class UnsupportedText {

    private UnsupportedText() {}

    /** Where the first such character stands; -1 when there is none. */
    static int first(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Every such place in a document; a property with such a name is told at the object that has it. */
    static void in(JsonNode node, String pointer, Refusals problems) {
        if (node.isString() && first(node.stringValue()) >= 0) {
            problems.add(pointer, Reason.TEXT_UNSUPPORTED);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            in(node.get(i), pointer + "/" + i, problems);
        }
        for (var property : node.properties()) {
            if (first(property.getKey()) >= 0) {
                problems.add(pointer, Reason.TEXT_UNSUPPORTED);
            } else {
                in(property.getValue(), JsonFields.below(pointer, property.getKey()), problems);
            }
        }
    }

    /** The text with such characters replaced, for messages that quote what was sent. */
    static String without(String text) {
        var bytes = text.replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
