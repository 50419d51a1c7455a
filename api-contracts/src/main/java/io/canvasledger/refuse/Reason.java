package io.canvasledger.refuse;

import java.util.List;

/**
 * Everything that can be wrong with what is asked, each mistake once, wherever it is made. Names are part of the contract. A new
 * one needs a sentence in both languages under {@code messages/problems}, and a line in the contract.
 */
public enum Reason {
    /** The body holds more bytes than {@code limit}. */
    BODY_TOO_LARGE(RefusalKind.TOO_LARGE, "limit"),
    BODY_MISSING(RefusalKind.MALFORMED),
    /** It broke off, or came in parts that do not fit together. */
    BODY_INCOMPLETE(RefusalKind.MALFORMED),
    /** Sent to an operation that reads none. */
    BODY_UNEXPECTED(RefusalKind.MALFORMED),
    HEADER_MISSING(RefusalKind.MALFORMED, "header"),
    HEADER_INVALID(RefusalKind.MALFORMED, "header", "allowed"),
    /** It would have to be passed over there. */
    HEADER_UNEXPECTED(RefusalKind.MALFORMED, "header"),
    /** In If-Match, what is neither {@code *} nor the tag of a version; {@code meant} where it can be guessed. */
    VERSION_TAG_MALFORMED(RefusalKind.MALFORMED, "header", "given", "meant", "allowed"),
    /** Not HTTP, or a line of it longer than is read at all. */
    REQUEST_MALFORMED(RefusalKind.MALFORMED),
    /** The path and query have more characters than {@code limit}. */
    ADDRESS_TOO_LONG(RefusalKind.LONG_ADDRESS, "limit"),
    /** All headers together have more characters than {@code limit}. */
    HEADERS_TOO_LARGE(RefusalKind.LARGE_HEADERS, "limit"),
    TOKEN_MISSING(RefusalKind.CALLER),
    /** Never given, or revoked. */
    TOKEN_UNKNOWN(RefusalKind.CALLER),
    TOKEN_INSUFFICIENT(RefusalKind.PERMISSION),
    /** No operation has such an address. */
    ADDRESS_UNKNOWN(RefusalKind.UNKNOWN),
    REVIEW_UNKNOWN(RefusalKind.UNKNOWN, "name", "allowed"),
    SAMPLE_UNKNOWN(RefusalKind.UNKNOWN, "given", "allowed"),
    /** The address has other methods. */
    METHOD_NOT_ALLOWED(RefusalKind.METHOD, "given", "allowed"),
    /** No address has that method. */
    METHOD_UNKNOWN(RefusalKind.CAPABILITY, "given", "allowed"),
    ANSWER_NOT_ACCEPTABLE(RefusalKind.ANSWER, "allowed"),
    CONTENT_TYPE_UNSUPPORTED(RefusalKind.CONTENT, "given", "allowed"),
    /** A body that is packed, such as by gzip. */
    CONTENT_ENCODING_UNSUPPORTED(RefusalKind.CONTENT, "given", "allowed"),
    CHARSET_UNSUPPORTED(RefusalKind.CONTENT, "given", "allowed"),
    VERSION_REQUIRED(RefusalKind.UNVERSIONED, "header"),
    SERVER_BUSY(RefusalKind.BUSY),
    PARAMETER_MISSING(RefusalKind.MALFORMED, "parameter"),
    PARAMETER_INVALID(RefusalKind.MALFORMED, "parameter", "expected", "allowed"),
    PARAMETER_UNKNOWN(RefusalKind.MALFORMED, "parameter", "allowed"),
    PARAMETER_REPEATED(RefusalKind.MALFORMED, "parameter"),
    URL_MALFORMED(RefusalKind.MALFORMED),
    /** Not a reference to a version at all. */
    REFERENCE_MALFORMED(RefusalKind.MALFORMED, "parameter", "given", "allowed"),
    /** A reference to a version there is not, with what there is of the kind asked for. */
    REFERENCE_UNKNOWN(
            RefusalKind.REFERENCE,
            "parameter",
            "given",
            "head",
            "branches",
            "milestone",
            "milestones",
            "firstRecorded",
            "firstEffective"),
    /** Recorded, but not yet to be seen. */
    NOT_YET_VISIBLE(RefusalKind.LATER, "version", "head"),
    /** Made up, damaged, or of another list. */
    CURSOR_INVALID(RefusalKind.MALFORMED, "parameter"),
    /** A period that ends before it begins. */
    PERIOD_REVERSED(RefusalKind.MALFORMED, "since", "until"),
    /** Our own failure; {@code id} under which it was logged. */
    LOGGED(RefusalKind.FAILURE, "id"),
    /** Not JSON; where reading stopped, and at what. */
    JSON_MALFORMED(RefusalKind.MALFORMED, "line", "column", "message"),
    JSON_DUPLICATE_KEY(RefusalKind.MALFORMED, "line", "column"),
    /** A text, a name or a number in it. */
    JSON_TOO_LONG(RefusalKind.MALFORMED, "line", "column"),
    JSON_TRAILING_CONTENT(RefusalKind.MALFORMED, "line", "column"),
    /** A property that has no place there. */
    PROPERTY_UNKNOWN(RefusalKind.MALFORMED, "line", "column", "property", "allowed"),
    /** Another kind of JSON value than expected. */
    TYPE_WRONG(RefusalKind.MALFORMED, "line", "column", "expected", "allowed"),
    /** A value that is none of those possible there. */
    VALUE_UNKNOWN(RefusalKind.MALFORMED, "line", "column", "given", "expected", "allowed"),
    /** Not a UUID in full. */
    ID_MALFORMED(RefusalKind.MALFORMED, "line", "column", "given", "expected"),
    /** Not a date as in 2024-03-01. */
    DATE_MALFORMED(RefusalKind.MALFORMED, "line", "column", "given", "expected"),
    /** Blocks, lists or objects within each other beyond {@code limit} levels. */
    DOCUMENT_TOO_DEEP(RefusalKind.MALFORMED, "line", "column", "limit"),
    /** Neither JSON nor Markdown. */
    MEDIA_TYPE_UNSUPPORTED(RefusalKind.MALFORMED, "given", "allowed"),
    /** More bytes than {@code limit}. */
    DOCUMENT_TOO_LARGE(RefusalKind.MALFORMED, "limit"),
    NOT_UTF_8(RefusalKind.MALFORMED),
    /** A JSON object that is none of the known formats. */
    FORMAT_UNKNOWN(RefusalKind.MALFORMED),
    /** A date, reason or evidence in the address, of a document that has a place for them. */
    NOTE_OUTSIDE_DOCUMENT(RefusalKind.MALFORMED),
    /** A Markdown comment without an end, which would hide the rest of the document. */
    COMMENT_UNCLOSED(RefusalKind.MALFORMED),
    /** So many tags that never end that it is no document. */
    TAGS_UNCLOSED(RefusalKind.MALFORMED),
    TEXT_REQUIRED(RefusalKind.MALFORMED),
    TEXT_TOO_LONG(RefusalKind.MALFORMED, "limit", "given"),
    TEXT_UNSUPPORTED(RefusalKind.MALFORMED, "line", "column"),
    NAME_NOT_ADDRESSABLE(RefusalKind.MALFORMED, "characters"),
    VALUE_REQUIRED(RefusalKind.MALFORMED, "line", "column", "property", "expected", "allowed"),
    VALUE_REPEATED(RefusalKind.MALFORMED, "line", "column", "given"),
    OUT_OF_RANGE(RefusalKind.MALFORMED, "min", "max", "decimals", "allowed", "limit", "given"),
    TOO_MANY_DECIMALS(RefusalKind.MALFORMED, "limit"),
    TOO_MANY_TAGS(RefusalKind.MALFORMED, "limit", "given"),
    TOO_MUCH_EVIDENCE(RefusalKind.MALFORMED, "limit", "given"),
    TOO_MANY_CHANGES(RefusalKind.MALFORMED, "limit", "given"),
    TOO_MANY_SNAPSHOTS(RefusalKind.MALFORMED, "limit", "given"),
    TOO_MANY_SEGMENTS(RefusalKind.MALFORMED, "limit", "given"),
    NO_CHANGES(RefusalKind.MALFORMED),
    CURRENCY_UNKNOWN(RefusalKind.MALFORMED, "given", "allowed"),
    TECHNIQUE_WITHOUT_UPSELLING(RefusalKind.MALFORMED, "field", "given", "allowed"),
    ATTRIBUTES_OF_OTHER_BLOCK(RefusalKind.MALFORMED, "given", "allowed"),
    IMMATERIAL_WITH_AMOUNT(RefusalKind.MALFORMED, "field", "given", "allowed"),
    IMMATERIAL_ONLY(RefusalKind.MALFORMED, "field", "given", "allowed"),
    PERSONAL_ONLY(RefusalKind.RULE, "field", "given", "allowed"),
    LINK_TO_SELF(RefusalKind.MALFORMED, "item"),
    LINK_NOT_ALLOWED(RefusalKind.RULE, "type", "from", "to", "allowedFrom", "allowedTo"),
    LINK_UNKNOWN(RefusalKind.REFERENCE, "from", "type", "to"),
    ITEM_UNKNOWN(RefusalKind.REFERENCE, "item"),
    ITEM_EXISTS(RefusalKind.RULE, "item"),
    SEGMENT_UNKNOWN(RefusalKind.REFERENCE, "item", "allowed"),
    NOT_A_RELATIONSHIP(RefusalKind.RULE, "block"),
    TOO_MANY_ITEMS(RefusalKind.RULE, "limit", "given"),
    TOO_MANY_LINKS(RefusalKind.RULE, "limit"),
    TOO_MANY_MILESTONES(RefusalKind.RULE, "limit"),
    TOO_MANY_EVENTS(RefusalKind.RULE, "limit"),
    MILESTONE_EXISTS(RefusalKind.RULE, "name", "version"),
    MILESTONE_UNKNOWN(RefusalKind.REFERENCE, "name"),
    VERSION_UNKNOWN(RefusalKind.REFERENCE, "given", "head"),
    TOO_MANY_REVIEWS(RefusalKind.RULE, "limit"),
    QUESTION_UNKNOWN(RefusalKind.REFERENCE, "given", "kind", "allowed"),
    RULE_UNKNOWN(RefusalKind.REFERENCE, "given", "allowed"),
    SNAPSHOT_OUT_OF_ORDER(RefusalKind.RULE, "given", "latest"),
    ITEM_TWICE_IN_SNAPSHOT(RefusalKind.MALFORMED, "item"),
    CANVAS_ARCHIVED(RefusalKind.RULE),
    CANVAS_EXISTS(RefusalKind.RULE, "version"),
    CANVAS_UNKNOWN(RefusalKind.UNKNOWN, "canvas"),
    STALE_VERSION(RefusalKind.STALE, "expected", "current"),
    /** A write was based on a version that nobody has recorded. */
    VERSION_AHEAD(RefusalKind.AHEAD, "expected", "current");

    /**
     * What kind of refusal it is; HTTP has one status for each. The gravest first: where several meet, the first decides what is
     * answered, and the others are told beside it.
     */
    public enum RefusalKind {
        /** Nothing the caller could mend. */
        FAILURE,
        /** It will be possible in a moment. */
        LATER,
        /** Not at the moment. */
        BUSY,
        /** Nobody is known to be asking. */
        CALLER,
        /** Whoever is asking may not. */
        PERMISSION,
        /** There is no such thing for this caller. */
        UNKNOWN,
        /** It cannot be done to that. */
        METHOD,
        /** It cannot be done to anything. */
        CAPABILITY,
        /** The answer cannot be given in the form wanted. */
        ANSWER,
        /** What is sent is in a form that is not read. */
        CONTENT,
        LONG_ADDRESS,
        LARGE_HEADERS,
        /** It does not say which version it is about. */
        UNVERSIONED,
        /** It is about a version that is not there yet. */
        AHEAD,
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

    private final RefusalKind kind;
    private final List<String> details;

    Reason(RefusalKind kind, String... details) {
        this.kind = kind;
        this.details = List.of(details);
    }

    public RefusalKind kind() {
        return kind;
    }

    /** The names of the figures and words a refusal for this reason may carry; stable. */
    public List<String> details() {
        return details;
    }
}
