package io.canvasledger.query.view;

import org.axonframework.eventhandling.DomainEventMessage;

/** Writes the rows of one {@link Projection} in one generation of the views. */
public interface Projector {

    /**
     * Takes an event of a stream it asked for, each stream in order, streams at the same time. It may come a second time and
     * must change nothing then. It may be of a kind this release does not know: {@link
     * io.canvasledger.store.StreamHistory.StoredEvent#of} refuses it. Whatever is thrown stops the stream, not the others, and
     * the event comes again later.
     */
    void on(DomainEventMessage<?> message);

    /**
     * Whether it collects rows to write them at the end of a batch, and sees to it that none stay of an event it failed on. The
     * rows of one that does not are undone for it.
     */
    default boolean collectsRows() {
        return false;
    }
}
