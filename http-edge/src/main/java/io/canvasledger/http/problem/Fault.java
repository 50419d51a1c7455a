package io.canvasledger.http.problem;

/**
 * What can be wrong with a request beyond its JSON ({@link io.canvasledger.http.json.JsonFault.Reason}) and what the
 * domain says about it ({@link io.canvasledger.canvas.Rejection.Reason}). Names are part of the contract. A new one needs
 * a sentence in both languages under {@code messages/problems}.
 */
public enum Fault {
    /** {@code limit}: bytes. */
    BODY_TOO_LARGE,
    BODY_MISSING,
    /** {@code header}. */
    HEADER_MISSING,
    /** {@code header}. */
    HEADER_INVALID,
    /** {@code parameter}. */
    PARAMETER_MISSING,
    /** {@code parameter}, and {@code expected} or {@code allowed} where that can be said. */
    PARAMETER_INVALID,
    /** {@code parameter}, {@code allowed}. */
    PARAMETER_UNKNOWN,
    /** {@code parameter}. */
    PARAMETER_REPEATED,
    URL_MALFORMED,
    /** {@code parameter}, {@code given}, {@code allowed}: not a reference to a version at all. */
    REFERENCE_MALFORMED,
    /** {@code parameter}, {@code given}, {@code head}: a reference to a version there is not. */
    REFERENCE_UNKNOWN,
    /** {@code version}, {@code head}: recorded, but not yet to be seen. */
    NOT_YET_VISIBLE,
    /** {@code parameter}: made up, damaged, or of another list. */
    CURSOR_INVALID,
    /** {@code from}, {@code to}: a period that ends before it begins. */
    PERIOD_REVERSED,
    /** {@code given}, {@code allowed}: a document in no format that can be read here. */
    MEDIA_TYPE_UNSUPPORTED,
    /** {@code limit}: bytes. */
    DOCUMENT_TOO_LARGE,
    /** {@code limit}: levels. */
    DOCUMENT_TOO_DEEP,
    NOT_UTF_8,
    FORMAT_UNKNOWN,
    /** {@code property}. */
    PROPERTY_UNKNOWN,
    /** {@code expected}. */
    TYPE_WRONG,
    /** {@code given}, {@code allowed}. */
    VALUE_UNKNOWN,
    /** {@code given}. */
    VALUE_TWICE,
    /** {@code given}. */
    ID_MALFORMED,
    /** {@code given}. */
    DATE_MALFORMED,
    /** A date, reason or evidence in the address, of a document that has a place for them. */
    NOTE_OUTSIDE_DOCUMENT,
    COMMENT_UNCLOSED,
    TAGS_UNCLOSED,
    /** {@code id}: under which the failure was logged. */
    LOGGED
}
