package io.canvasledger.format;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why a document cannot be read as snapshots: data, to be worded by whoever shows it.
 *
 * @param pointer where: a JSON pointer such as {@code /snapshots/0/items/3/title} (empty for the whole document), {@code
 *     line 12} of a Markdown document, or both for Markdown inside JSON: {@code /snapshots/0/markdown, line 12}
 * @param details what the code's sentence needs, as each {@link Code} says; names are stable
 */
public record SnapshotProblem(String pointer, Code code, Map<String, String> details) {

    /** What can be wrong with a document before anybody asks whether its canvas makes sense. */
    public enum Code {
        /** Neither JSON nor Markdown; {@code given}, {@code allowed}. */
        MEDIA_TYPE_UNSUPPORTED,
        /** More bytes than {@code limit}. */
        DOCUMENT_TOO_LARGE,
        /** Blocks, lists or objects within each other beyond {@code limit} levels. */
        DOCUMENT_TOO_DEEP,
        /** The bytes are not UTF-8. */
        NOT_UTF_8,
        /** A NUL character or half of a surrogate pair, which no store keeps faithfully. */
        TEXT_UNSUPPORTED,
        /** Not JSON; {@code line} and {@code column} where reading stopped, {@code message} says at what. */
        JSON_MALFORMED,
        /** A JSON object that is none of the known formats. */
        FORMAT_UNKNOWN,
        /** A property this format does not have; {@code property}. */
        PROPERTY_UNKNOWN,
        /** A property that must be there; {@code property}. */
        VALUE_REQUIRED,
        /** Another kind of JSON value than {@code expected}. */
        TYPE_WRONG,
        /** A value that is none of {@code allowed}; {@code given}. */
        VALUE_UNKNOWN,
        /** The same value twice where each counts once; {@code given}. */
        VALUE_TWICE,
        /** Not a UUID in full; {@code given}. */
        ID_MALFORMED,
        /** Not a date as in 2024-03-01; {@code given}. */
        DATE_MALFORMED,
        /** More snapshots than {@code limit}. */
        TOO_MANY_SNAPSHOTS,
        /** More items than a canvas holds, {@code limit}. */
        TOO_MANY_ITEMS,
        /** A Markdown comment without an end, which would hide the rest of the document. */
        COMMENT_UNCLOSED,
        /** A Markdown document with so many tags that never end that it is no document. */
        TAGS_UNCLOSED
    }

    public SnapshotProblem {
        details = Map.copyOf(details);
    }

    /** @param details names and values by turns */
    static SnapshotProblem of(String pointer, Code code, Object... details) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i].toString(), details[i + 1].toString());
        }
        return new SnapshotProblem(pointer, code, named);
    }
}
