package io.canvasledger.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.store.CanvasStream;
import io.canvasledger.store.EventCatalog;
import io.canvasledger.store.GoldenHistory;
import io.canvasledger.store.LedgerSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;

/** A folded copy of an aggregate is only read by those who would have folded the same. */
class AggregateShapeTest {

    private static final String REVISION =
            CanvasAggregate.class.getAnnotation(Revision.class).value();
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer(EventCatalog.of(CanvasStream.TYPE));
    private static final Path GOLDEN = Path.of("src/test/resources/golden/aggregate-%s.jsonl".formatted(REVISION));

    @Test
    void the_same_events_give_the_same_folded_copy_unless_the_revision_of_the_aggregate_is_raised() throws IOException {
        var copies = copies();
        if (Files.notExists(GOLDEN) && Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, copies);
        }
        assertThat(GOLDEN)
                .as("copies of revision %s; write them with -Dgolden.write=true", REVISION)
                .exists();
        assertThat(copies)
                .as(
                        "folded copies other than those kept under revision %s: raise @Revision of CanvasAggregate, so that"
                                + " nobody decides on the old ones, and write the new with -Dgolden.write=true",
                        REVISION)
                .isEqualTo(Files.readAllLines(GOLDEN));
    }

    /** Of each canvas what it is like at last, and after each event a sum of what it is like then: an end hides much. */
    private static List<String> copies() {
        var streams = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        GoldenHistory.entries().stream(), SERIALIZER, NoOpEventUpcaster.INSTANCE)
                .asStream()
                .collect(groupingBy(it -> it.getAggregateIdentifier(), TreeMap::new, toList()));
        var lines = new ArrayList<String>();
        streams.forEach((id, events) -> {
            var canvas = Canvas.blank(CanvasId.parse(id));
            for (var event : events) {
                canvas = canvas.evolve((Recorded) event.getPayload());
                lines.add(event.getSequenceNumber() + " " + sum(copy(canvas)));
            }
            lines.add(copy(canvas));
        });
        return lines;
    }

    private static String copy(Canvas canvas) {
        return SERIALIZER.serialize(new CanvasAggregate(canvas), String.class).getData();
    }

    private static String sum(String copy) {
        var sum = new CRC32();
        sum.update(copy.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
