package io.canvasledger.refuse;

import java.util.List;

/**
 * Everything that can be wrong with what is asked, each mistake once, wherever it is made. Names are part of the contract. A new
 * one needs a sentence in both languages under {@code messages/problems}, and a line in the contract.
 */
public enum Reason {
    /** The body holds more bytes than {@code limit}. */
    BODY_TOO_LARGE(Kind.TOO_LARGE, "limit"),
    BODY_MISSING(Kind.MALFORMED),
    /** Sent to an operation that reads none. */
    BODY_UNEXPECTED(Kind.MALFORMED),
    HEADER_MISSING(Kind.MALFORMED, "header"),
    HEADER_INVALID(Kind.MALFORMED, "header", "allowed"),
    PARAMETER_MISSING(Kind.MALFORMED, "parameter"),
    PARAMETER_INVALID(Kind.MALFORMED, "parameter", "expected", "allowed"),
    PARAMETER_UNKNOWN(Kind.MALFORMED, "parameter", "allowed"),
    PARAMETER_REPEATED(Kind.MALFORMED, "parameter"),
    URL_MALFORMED(Kind.MALFORMED),
    /** Not a reference to a version at all. */
    REFERENCE_MALFORMED(Kind.MALFORMED, "parameter", "given", "allowed"),
    /** A reference to a version there is not, with what there is of the kind asked for. */
    REFERENCE_UNKNOWN(
            Kind.REFERENCE,
            "parameter",
            "given",
            "head",
            "branches",
            "milestone",
            "milestones",
            "firstRecorded",
            "firstEffective"),
    /** Recorded, but not yet to be seen. */
    NOT_YET_VISIBLE(Kind.LATER, "version", "head"),
    /** Made up, damaged, or of another list. */
    CURSOR_INVALID(Kind.MALFORMED, "parameter"),
    /** A period that ends before it begins. */
    PERIOD_REVERSED(Kind.MALFORMED, "from", "to"),
    /** Our own failure; {@code id} under which it was logged. */
    LOGGED(Kind.FAILURE, "id"),
    /** Not JSON; where reading stopped, and at what. */
    JSON_MALFORMED(Kind.MALFORMED, "line", "column", "message"),
    JSON_DUPLICATE_KEY(Kind.MALFORMED, "line", "column"),
    /** A text, a name or a number in it. */
    JSON_TOO_LONG(Kind.MALFORMED, "line", "column"),
    JSON_TRAILING_CONTENT(Kind.MALFORMED, "line", "column"),
    /** A property that has no place there. */
    PROPERTY_UNKNOWN(Kind.MALFORMED, "line", "column", "property", "allowed"),
    /** Another kind of JSON value than expected. */
    TYPE_WRONG(Kind.MALFORMED, "line", "column", "expected", "allowed"),
    /** A value that is none of those possible there. */
    VALUE_UNKNOWN(Kind.MALFORMED, "line", "column", "given", "expected", "allowed"),
    /** Not a UUID in full. */
    ID_MALFORMED(Kind.MALFORMED, "line", "column", "given", "expected"),
    /** Not a date as in 2024-03-01. */
    DATE_MALFORMED(Kind.MALFORMED, "line", "column", "given", "expected"),
    /** Blocks, lists or objects within each other beyond {@code limit} levels. */
    DOCUMENT_TOO_DEEP(Kind.MALFORMED, "line", "column", "limit"),
    /** Neither JSON nor Markdown. */
    MEDIA_TYPE_UNSUPPORTED(Kind.MALFORMED, "given", "allowed"),
    /** More bytes than {@code limit}. */
    DOCUMENT_TOO_LARGE(Kind.MALFORMED, "limit"),
    NOT_UTF_8(Kind.MALFORMED),
    /** A JSON object that is none of the known formats. */
    FORMAT_UNKNOWN(Kind.MALFORMED),
    /** A date, reason or evidence in the address, of a document that has a place for them. */
    NOTE_OUTSIDE_DOCUMENT(Kind.MALFORMED),
    /** A Markdown comment without an end, which would hide the rest of the document. */
    COMMENT_UNCLOSED(Kind.MALFORMED),
    /** So many tags that never end that it is no document. */
    TAGS_UNCLOSED(Kind.MALFORMED),
    TEXT_REQUIRED(Kind.MALFORMED),
    TEXT_TOO_LONG(Kind.MALFORMED, "limit", "given"),
    TEXT_UNSUPPORTED(Kind.MALFORMED, "line", "column"),
    NAME_NOT_ADDRESSABLE(Kind.MALFORMED, "characters"),
    VALUE_REQUIRED(Kind.MALFORMED, "line", "column", "property", "expected", "allowed"),
    VALUE_REPEATED(Kind.MALFORMED, "line", "column", "given"),
    OUT_OF_RANGE(Kind.MALFORMED, "min", "max", "decimals", "allowed", "limit", "given"),
    TOO_MANY_DECIMALS(Kind.MALFORMED, "limit"),
    TOO_MANY_TAGS(Kind.MALFORMED, "limit", "given"),
    TOO_MUCH_EVIDENCE(Kind.MALFORMED, "limit", "given"),
    TOO_MANY_CHANGES(Kind.MALFORMED, "limit", "given"),
    TOO_MANY_SNAPSHOTS(Kind.MALFORMED, "limit", "given"),
    TOO_MANY_SEGMENTS(Kind.MALFORMED, "limit", "given"),
    NO_CHANGES(Kind.MALFORMED),
    CURRENCY_UNKNOWN(Kind.MALFORMED, "given", "allowed"),
    TECHNIQUE_WITHOUT_UPSELLING(Kind.MALFORMED, "field", "given", "allowed"),
    ATTRIBUTES_OF_OTHER_BLOCK(Kind.MALFORMED, "given", "allowed"),
    IMMATERIAL_WITH_AMOUNT(Kind.MALFORMED, "field", "given", "allowed"),
    IMMATERIAL_ONLY(Kind.MALFORMED, "field", "given", "allowed"),
    PERSONAL_ONLY(Kind.RULE, "field", "given", "allowed"),
    LINK_TO_SELF(Kind.MALFORMED, "item"),
    LINK_NOT_ALLOWED(Kind.RULE, "type", "from", "to", "allowedFrom", "allowedTo"),
    LINK_UNKNOWN(Kind.REFERENCE, "from", "type", "to"),
    ITEM_UNKNOWN(Kind.REFERENCE, "item"),
    ITEM_EXISTS(Kind.RULE, "item"),
    SEGMENT_UNKNOWN(Kind.REFERENCE, "item", "allowed"),
    NOT_A_RELATIONSHIP(Kind.RULE, "block"),
    TOO_MANY_ITEMS(Kind.RULE, "limit", "given"),
    TOO_MANY_LINKS(Kind.RULE, "limit"),
    TOO_MANY_MILESTONES(Kind.RULE, "limit"),
    TOO_MANY_EVENTS(Kind.RULE, "limit"),
    MILESTONE_EXISTS(Kind.RULE, "name", "version"),
    MILESTONE_UNKNOWN(Kind.REFERENCE, "name"),
    VERSION_UNKNOWN(Kind.REFERENCE, "given", "head"),
    TOO_MANY_REVIEWS(Kind.RULE, "limit"),
    QUESTION_UNKNOWN(Kind.REFERENCE, "kind", "allowed"),
    RULE_UNKNOWN(Kind.REFERENCE, "allowed"),
    SNAPSHOT_OUT_OF_ORDER(Kind.RULE, "given", "latest"),
    ITEM_TWICE_IN_SNAPSHOT(Kind.MALFORMED, "item"),
    CANVAS_ARCHIVED(Kind.RULE),
    CANVAS_EXISTS(Kind.RULE, "version"),
    CANVAS_UNKNOWN(Kind.UNKNOWN),
    STALE_VERSION(Kind.STALE, "expected", "current");

    /**
     * What kind of refusal it is; HTTP has one status for each. The gravest first: where several meet, the first decides what is
     * answered, and the others are told beside it.
     */
    public enum Kind {
        /** Nothing the caller could mend. */
        FAILURE,
        /** It will be possible in a moment. */
        LATER,
        /** There is no such canvas for this caller. */
        UNKNOWN,
        /** Somebody else was faster. */
        STALE,
        /** More than is read at all. */
        TOO_LARGE,
        /** It could never be right, whatever the canvas. */
        MALFORMED,
        /** It names something that is not there. */
        REFERENCE,
        /** The canvas as it is does not allow it. */
        RULE
    }

    private final Kind kind;
    private final List<String> details;

    Reason(Kind kind, String... details) {
        this.kind = kind;
        this.details = List.of(details);
    }

    public Kind kind() {
        return kind;
    }

    /** The names of the figures and words a refusal for this reason may carry; stable. */
    public List<String> details() {
        return details;
    }
}
