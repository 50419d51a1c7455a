package io.canvasledger.http.problem;

import java.io.IOException;

/** A request brings more than it may. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    private final long limit;

    /** @param limit bytes a body may have */
    public BodyTooLarge(long limit) {
        super("the body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    /** Bytes a body may have. */
    public long limit() {
        return limit;
    }
}
