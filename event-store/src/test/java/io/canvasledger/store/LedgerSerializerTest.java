package io.canvasledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.VersionId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerSerializerTest {

    private static final CanvasId CANVAS = CanvasId.parse("default/0198c0de-0000-7000-8000-000000000000");

    private final LedgerSerializer serializer = new LedgerSerializer(EventCatalog.of(CanvasStream.TYPE));

    /** Set when a class named by a stored document has been made. */
    private static boolean intruded;

    static final class Intruder implements TrackingToken {
        public Intruder() {
            intruded = true;
        }

        @Override
        public TrackingToken lowerBound(TrackingToken other) {
            return this;
        }

        @Override
        public TrackingToken upperBound(TrackingToken other) {
            return this;
        }

        @Override
        public boolean covers(TrackingToken other) {
            return true;
        }
    }

    private Object read(String json, Class<?> as) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, as.getName(), null));
    }

    private <T> T writtenAndRead(Object value) {
        return serializer.deserialize(serializer.serialize(value, byte[].class));
    }

    @Test
    void a_processor_that_replays_can_read_its_own_position() {
        var replay = ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(17, Set.of(12L, 15L)),
                GapAwareTrackingToken.newInstance(3, Set.of()));

        TrackingToken read = writtenAndRead(replay);

        assertThat(read).isEqualTo(replay);
    }

    @Test
    void a_position_without_gaps_can_be_read() {
        TrackingToken read = writtenAndRead(GapAwareTrackingToken.newInstance(17, Set.of()));

        assertThat(read).isEqualTo(GapAwareTrackingToken.newInstance(17, Set.of()));
    }

    @Test
    void no_stored_document_can_have_a_class_of_its_choice_made() {
        var position = serializer
                .serialize(ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(17, Set.of())), String.class)
                .getData();
        var named = "{\"@class\":\"" + Intruder.class.getName() + "\"}";

        assertThatThrownBy(() -> read(
                        position.replace(GapAwareTrackingToken.class.getName(), Intruder.class.getName()),
                        ReplayToken.class))
                .isInstanceOf(SerializationException.class);
        read(position.substring(0, position.lastIndexOf('}')) + ",\"resetContext\":" + named + "}", ReplayToken.class);
        read("{\"author\":" + named + "}", MetaData.class);

        assertThat(intruded).isFalse();
    }

    @Test
    void metadata_comes_back_as_it_went() {
        var metadata = MetaData.from(EventMetadata.by("ada", true));

        MetaData read = writtenAndRead(metadata);

        assertThat(read).isEqualTo(metadata);
        assertThat(read.values()).allMatch(String.class::isInstance);
    }

    @Test
    void what_was_empty_is_read_back_as_empty_and_not_as_missing() {
        var item = new ItemId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
        var emptied = recorded(new CanvasEvent.ItemRetagged(item, List.of("a"), List.of()));

        assertThat(this.<Recorded>writtenAndRead(emptied)).isEqualTo(emptied);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"canvas\":\"default/0198c0de-0000-7000-8000-000000000000\",\"version\":2,\"by\":\"me\"}",
                "{\"canvas\":\"default/0198c0de-0000-7000-8000-000000000000\"}",
                "{\"canvas\":17,\"version\":2}"
            })
    void an_event_that_is_only_half_understood_is_an_error(String stored) {
        assertThatThrownBy(() -> serializer.deserialize(
                        new SimpleSerializedObject<>(stored, String.class, "canvas.archived", "1")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void an_event_is_stored_under_its_catalogued_name_not_under_its_class() {
        var stored = serializer.serialize(recorded(new CanvasEvent.CanvasArchived()), String.class);

        assertThat(stored.getType().getName()).isEqualTo("canvas.archived");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(stored.getData())
                .isEqualTo("{\"canvas\":\"default/0198c0de-0000-7000-8000-000000000000\",\"version\":2}");
    }

    private static Recorded recorded(CanvasEvent event) {
        return new Recorded(CANVAS, VersionId.main(2), event);
    }
}
