package io.canvasledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.histories.History;
import io.canvasledger.histories.Story;
import io.canvasledger.store.StreamHistory.StoredEvent;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StreamHistoryTest {

    private static final LedgerFixture LEDGER = LedgerFixture.fresh();
    private static final CanvasId CANVAS = new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID());
    private static final StreamHistory<Recorded> HISTORY = LEDGER.history();
    private static History told;

    @BeforeAll
    static void tell() {
        var story = Story.of("Operator");
        story.version("The market is full");
        story.renames("Carrier");
        story.adds(Block.CHANNELS, "Shops");
        story.version();
        story.describes("Mobile telephony");
        told = LedgerFixture.happening(CANVAS, story.told());
        LEDGER.append(told);
        LEDGER.append(LedgerFixture.happening(new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID()), story.told()));
    }

    private static List<CanvasEvent> plain(List<StoredEvent<Recorded>> events) {
        return events.stream().map(stored -> stored.recorded().event()).toList();
    }

    private static List<CanvasEvent> told(int from, int to) {
        return History.plain(told.events().subList(from, to));
    }

    @Test
    void a_range_of_events_is_read_in_order_with_both_ends() {
        assertThat(plain(HISTORY.between(CANVAS, 1, 3))).isEqualTo(told(1, 4));
        assertThat(HISTORY.between(CANVAS, 3, 1)).isEmpty();
        assertThat(plain(HISTORY.between(CANVAS, 0, 100))).isEqualTo(History.plain(told.events()));
    }

    @Test
    void single_events_are_read_in_order_whatever_the_order_asked_for() {
        assertThat(plain(HISTORY.at(CANVAS, List.of(4L, 0L, 99L))))
                .containsExactly(told(0, 1).getFirst(), told(4, 5).getFirst());
        assertThat(HISTORY.at(CANVAS, List.of())).isEmpty();
    }

    @Test
    void the_last_events_are_read_in_order() {
        int all = told.events().size();
        assertThat(plain(HISTORY.last(CANVAS, 2))).isEqualTo(told(all - 2, all));
        assertThat(HISTORY.last(new CanvasId(new WorkspaceId("other"), CANVAS.uuid()), 2))
                .isEmpty();
    }

    @Test
    void an_event_is_read_with_who_when_and_whether_its_version_is_complete() {
        var events = HISTORY.between(CANVAS, 0, 2);

        assertThat(events).extracting(StoredEvent::author).containsOnly("ada");
        assertThat(events).extracting(StoredEvent::sequence).containsExactly(0L, 1L, 2L);
        assertThat(events).extracting(StoredEvent::last).containsExactly(false, true, false);
        assertThat(events.getFirst().recordedAt())
                .isEqualTo(told.events().getFirst().by().recordedAt());
        assertThat(events.getFirst().id())
                .isEqualTo(LedgerFixture.message(told.events().getFirst(), told).getIdentifier());
    }

    /** What a change of shape will look like: the class reads revision 2, the store has revision 1. */
    private static final class Shouting extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation stored) {
            return stored.getType().getName().equals("canvas.renamed")
                    && "1".equals(stored.getType().getRevision());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
            return stored.upcastPayload(new SimpleSerializedType("canvas.renamed", "2"), JsonNode.class, payload -> {
                var event = (ObjectNode) payload;
                return event.put("after", event.get("after").asString() + "!");
            });
        }
    }

    @Test
    void events_of_an_earlier_revision_are_read_through_the_upcasters() {
        var upcasting = new StreamHistory<>(LEDGER.jdbc(), LEDGER.serializer(), new Shouting(), CanvasStream.TYPE);

        assertThat(plain(upcasting.between(CANVAS, 3, 3))).containsExactly(new CanvasRenamed("Operator", "Carrier!"));
    }

    @Test
    void an_event_of_a_type_unknown_to_this_release_is_not_passed_over() {
        var future = new CanvasId(WorkspaceId.DEFAULT, UUID.randomUUID());
        LEDGER.jdbc()
                .sql("insert into ledger.event (event_id, stream, sequence, stream_type, recorded_at, payload_type,"
                        + " payload_revision, payload, metadata)"
                        + " values (?, ?, 0, 'canvas', now(), 'canvas.frozen', '1', '{}', '{}')")
                .params(UUID.randomUUID(), future.toString())
                .update();

        assertThatThrownBy(() -> HISTORY.last(future, 1)).hasMessageContaining("unknown to this release");
    }
}
