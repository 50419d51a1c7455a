package io.canvasledger.command;

/** More commands arrive than the database can take; to be tried again a little later. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
