package io.canvasledger.store.feed;

import io.canvasledger.store.StreamHistory.StoredEvent;
import io.canvasledger.store.StreamType;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who follows the log. A bean of this type is subscribed when the application starts.
 *
 * <p>Every event of the streams it takes is delivered at least once: each stream in its order, all of them in the order
 * they became visible. An event is delivered again when the process dies, or anything fails, before the position behind it is
 * committed; {@link StoredEvent#id} tells that it is the same. However many processes run, one of them delivers.
 */
public interface Subscriber {

    /** Where one that has never been subscribed begins. */
    enum StartPosition {
        /** With the first event of the ledger. */
        BEGINNING,
        /** With what is not yet committed when it is first subscribed. */
        NOW
    }

    /** Under this its position is kept for ever; lower case letters, digits and hyphens. */
    String name();

    /** The types of stream whose events it is given; others pass it by. */
    Set<StreamType<?>> takes();

    default StartPosition from() {
        return StartPosition.BEGINNING;
    }

    /**
     * How many events may share a transaction. All of them come again when one fails: 1 suits whoever tells the world outside,
     * more suits whoever only writes rows.
     */
    default int batch() {
        return 1;
    }

    /**
     * Takes the next event. It has two minutes. Whatever is thrown is told by health, nothing of the batch is kept, and the
     * same event comes again after a pause that grows to a minute: it is never passed over. An event of a kind this release
     * does not know fails the same way, before it comes here.
     *
     * @param jdbc what is written through it is committed together with the position, or not at all
     */
    void on(StoredEvent<?> event, JdbcClient jdbc);
}
