package io.canvasledger.store;

import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.store.json.CanvasJson;
import io.canvasledger.store.json.RecordedAsJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Canvases as a type of stream: each event in its envelope, each kind as {@link EventKind} declares it. */
public final class CanvasStream implements StreamType<Recorded> {

    public static final CanvasStream TYPE = new CanvasStream();

    private static final Map<String, EventKind> BY_NAME =
            Stream.of(EventKind.values()).collect(Collectors.toUnmodifiableMap(EventKind::storedName, kind -> kind));

    private CanvasStream() {}

    /** The JSON of the store, for those who keep canvases beside events. */
    public static JsonMapper mapper() {
        return LedgerSerializer.mapper(TYPE.json());
    }

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public Class<Recorded> recorded() {
        return Recorded.class;
    }

    @Override
    public List<StoredKind> kinds() {
        return Stream.of(EventKind.values()).map(CanvasStream::kind).toList();
    }

    @Override
    public StoredKind kindOf(Recorded recorded) {
        return kind(recorded.kind());
    }

    private static StoredKind kind(EventKind kind) {
        return new StoredKind(kind.storedName(), kind.revision(), kind.event());
    }

    @Override
    public Class<Recorded> payload(StoredKind kind) {
        return Recorded.class;
    }

    @Override
    public Recorded read(ObjectReader reader, StoredKind kind, byte[] stored) {
        return reader.forType(Recorded.class)
                .withAttribute(RecordedAsJson.KIND, BY_NAME.get(kind.storedName()))
                .readValue(stored);
    }

    @Override
    public List<JacksonModule> json() {
        return List.of(new CanvasJson());
    }
}
