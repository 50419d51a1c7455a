package io.canvasledger.query.view;

import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.store.LedgerSerializer;
import io.canvasledger.store.feed.LedgerFeed;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    Projection canvasProjection() {
        return new CanvasProjection();
    }

    @Bean
    Views views(
            LedgerDatabase database,
            LedgerSerializer serializer,
            org.axonframework.config.Configuration axon,
            LedgerFeed feed,
            List<Projection> projections,
            ViewSettings settings) {
        return new Views(database, serializer, axon.upcasterChain(), feed, projections, settings, Views.Pace.USUAL);
    }
}
