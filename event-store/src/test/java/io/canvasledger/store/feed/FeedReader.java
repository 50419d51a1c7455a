package io.canvasledger.store.feed;

import io.canvasledger.store.CanvasStream;
import io.canvasledger.store.StreamHistory.StoredEvent;
import io.canvasledger.store.StreamType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A subscriber that remembers what it was given, and writes it down in {@code seen}.
 *
 * @param given every delivery, as {@code stream#sequence}, also of what was undone
 * @param also what it does after it has written an event down
 */
record FeedReader(
        String name, StartPosition from, int batch, List<String> given, BiConsumer<StoredEvent<?>, JdbcClient> also)
        implements Subscriber {

    static FeedReader of(String name) {
        return new FeedReader(name, StartPosition.BEGINNING, 1, new CopyOnWriteArrayList<>(), (_, _) -> {});
    }

    FeedReader fromNow() {
        return new FeedReader(name, StartPosition.NOW, batch, given, also);
    }

    FeedReader inBatchesOf(int size) {
        return new FeedReader(name, from, size, given, also);
    }

    FeedReader and(BiConsumer<StoredEvent<?>, JdbcClient> then) {
        return new FeedReader(name, from, batch, given, then);
    }

    static String place(StoredEvent<?> event) {
        return event.stream() + "#" + event.sequence();
    }

    @Override
    public Set<StreamType<?>> takes() {
        return Set.of(CanvasStream.TYPE);
    }

    @Override
    public void on(StoredEvent<?> event, JdbcClient jdbc) {
        given.add(place(event));
        jdbc.sql("insert into seen (reader, place) values (?, ?)")
                .params(name, place(event))
                .update();
        also.accept(event, jdbc);
    }
}
