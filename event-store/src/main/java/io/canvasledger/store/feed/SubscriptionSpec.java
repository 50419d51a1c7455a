package io.canvasledger.store.feed;

import io.canvasledger.store.feed.Subscriber.StartPosition;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How somebody follows the log who keeps the position in a place of their own, as the views do.
 *
 * @param name under which the position is kept
 * @param source where it is kept, and where rows are written in the same transactions
 * @param transactions of that source
 * @param positions the table, in Axon's columns, where the connections of the source look for it
 * @param segments how many streams are handled at the same time; fixed once there is a position
 * @param batch how many events may share a transaction
 * @param handler what is done with them
 */
public record SubscriptionSpec(
        String name,
        DataSource source,
        PlatformTransactionManager transactions,
        String positions,
        int segments,
        int batch,
        StartPosition start,
        EventHandlerInvoker handler) {}
