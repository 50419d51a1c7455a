package io.canvasledger.store.feed;

import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.store.LedgerSerializer;
import io.canvasledger.store.LedgerStoreAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/** The feed of a process, with a subscription for each {@link Subscriber} there is. */
@AutoConfiguration(after = LedgerStoreAutoConfiguration.class)
public class LedgerFeedAutoConfiguration {

    @Bean
    LedgerFeed ledgerFeed(
            LedgerDatabase database,
            LedgerSerializer serializer,
            org.axonframework.config.Configuration axon,
            AppendSignal signal) {
        return new LedgerFeed(database, serializer, axon.upcasterChain(), signal);
    }

    @Bean
    SmartLifecycle subscribers(LedgerFeed feed, ObjectProvider<Subscriber> subscribers) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                subscribers.forEach(feed::subscribe);
                running = true;
            }

            @Override
            public void stop() {
                feed.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
