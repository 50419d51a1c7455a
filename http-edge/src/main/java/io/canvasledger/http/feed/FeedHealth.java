package io.canvasledger.http.feed;

import io.canvasledger.store.feed.LedgerFeed;
import io.canvasledger.store.feed.LedgerFeedAutoConfiguration;
import io.canvasledger.store.feed.Subscription;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Whether everybody who follows the log gets on: {@code feed} in health. Part of neither liveness nor readiness, because this
 * process can answer all the same.
 */
@AutoConfiguration(after = LedgerFeedAutoConfiguration.class)
public class FeedHealth {

    @Bean
    HealthIndicator feedHealthIndicator(LedgerFeed feed) {
        return () -> {
            var told = new TreeMap<String, Object>();
            feed.subscriptions().forEach(subscription -> told.put(subscription.name(), of(subscription)));
            boolean well = feed.subscriptions().stream().allMatch(Subscription::running);
            return (well ? Health.up() : Health.down()).withDetails(told).build();
        };
    }

    private static Map<String, Object> of(Subscription subscription) {
        var told = new TreeMap<String, Object>();
        told.put("running", subscription.running());
        told.put("position", subscription.position());
        told.put("lag", subscription.lag());
        subscription.failure().ifPresent(failure -> told.put("failure", failure));
        return told;
    }
}
