package io.canvasledger.query.view;

import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.LedgerDatabase;
import io.canvasledger.store.LedgerSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    Views views(
            LedgerDatabase database,
            LedgerSerializer serializer,
            org.axonframework.config.Configuration axon,
            AppendSignal signal,
            ViewSettings settings) {
        return new Views(database, serializer, axon.upcasterChain(), signal, settings, Views.Pace.USUAL);
    }
}
