package io.canvasledger.command;

import io.canvasledger.store.AppendSignal;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What aggregates of all types of stream are run with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WriteSettings.class)
class CommandConfiguration {

    @Bean
    CommandPath commandPath(
            CommandGateway gateway,
            AppendSignal signal,
            EventStore events,
            Cache aggregateCache,
            WriteSettings settings) {
        return new CommandPath(gateway, signal, events, aggregateCache, settings.mostInFlight(), settings.patience());
    }

    /** {@link Commands} says which stream a command is about. */
    @Bean
    CommandTargetResolver commandTarget() {
        return command ->
                new VersionedAggregateIdentifier((String) command.getMetaData().get(StreamAggregate.STREAM), null);
    }

    @Bean
    Cache aggregateCache(WriteSettings settings) {
        return new CaffeineCache(settings.cachedCanvases());
    }

    @Bean
    SnapshotTriggerDefinition aggregateSnapshots(Snapshotter snapshotter, WriteSettings settings) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotEvery());
    }

    /** In the background: a snapshot taken inside the command would want a second connection while holding one. */
    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            TransactionManager transactions,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers,
            ExecutorService snapshotExecutor) {
        return SpringAggregateSnapshotter.builder()
                .eventStore(axon.eventStore())
                .transactionManager(transactions)
                .executor(snapshotExecutor)
                .repositoryProvider(axon::repository)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }

    /** One thread, few waiting: a snapshot that is skipped under load is taken later. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService snapshotExecutor() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(100),
                Thread.ofPlatform().name("aggregate-snapshots").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
