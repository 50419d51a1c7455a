package io.canvasledger.write;

import com.fasterxml.uuid.Generators;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.store.AppendSignal;
import io.canvasledger.store.CanvasHistory;
import java.util.List;
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
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the write side together. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@EnableConfigurationProperties(WriteSettings.class)
@ComponentScan(basePackages = {"io.canvasledger.write", "io.canvasledger.snapshot", "io.canvasledger.sample"})
public class WriteSideAutoConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DraftArgument());
    }

    @Bean
    CanvasCommands canvasCommands(
            CommandGateway gateway,
            AppendSignal signal,
            CanvasHistory history,
            Cache canvasCache,
            WriteSettings settings) {
        return new CanvasCommands(gateway, signal, history, canvasCache, settings.mostInFlight(), settings.patience());
    }

    /** UUIDv7, increasing even within one millisecond: the order of ids is the order of writing down. */
    @Bean
    NewIds newIds() {
        var generator = Generators.timeBasedEpochGenerator();
        return new NewIds(() -> new ItemId(generator.generate()), generator::generate);
    }

    @Bean
    CommandTargetResolver canvasTarget() {
        return command -> new VersionedAggregateIdentifier(
                ((CanvasCommand) command.getPayload()).canvas().toString(), null);
    }

    @Bean
    Cache canvasCache(WriteSettings settings) {
        return new CaffeineCache(settings.cachedCanvases());
    }

    @Bean
    SnapshotTriggerDefinition canvasSnapshots(Snapshotter snapshotter, WriteSettings settings) {
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
                Thread.ofPlatform().name("canvas-snapshots").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
