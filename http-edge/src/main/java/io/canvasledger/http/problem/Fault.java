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
    /** {@code id}: under which the failure was logged. */
    LOGGED
}
