package io.canvasledger.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each event to the projections that take its type of stream. What none of them takes is not the business of the
 * views and passes by.
 */
final class Dispatch {

    private static final String TOLD = "views-moved";

    private final Map<String, List<Projector>> byType = new HashMap<>();
    private final TransactionTemplate apart;
    private final Runnable afterCommit;

    /** @param afterCommit called when rows have become visible */
    Dispatch(Collection<Projection> projections, Projection.ProjectionTarget target, Runnable afterCommit) {
        for (var projection : projections) {
            var projector = projection.in(target);
            projection.takes().forEach(type -> byType.computeIfAbsent(type.name(), _ -> new ArrayList<>())
                    .add(projector));
        }
        this.afterCommit = afterCommit;
        this.apart = new TransactionTemplate(target.transactions());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes any event, also of a kind unknown to this release: it must stop its stream, not be passed over. */
    @EventHandler
    void on(DomainEventMessage<?> message) {
        CurrentUnitOfWork.get().getOrComputeResource(TOLD, _ -> {
            CurrentUnitOfWork.get().afterCommit(_ -> afterCommit.run());
            return true;
        });
        for (var projector : byType.getOrDefault(message.getType(), List.of())) {
            if (projector.collectsRows()) {
                projector.on(message);
            } else {
                apart.executeWithoutResult(_ -> projector.on(message));
            }
        }
    }
}
