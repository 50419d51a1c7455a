package io.canvasledger.store.json;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.VersionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.NameTransformer;

/**
 * A recorded event as it is stored: one flat object, its place first ({@code canvas}, {@code version}), then what the event
 * says. Which event it is stands beside it in the store, not in it: a reader is told by the attribute {@link #KIND}.
 */
public final class RecordedAsJson {

    /** The reader attribute that holds the {@link EventKind} to read. */
    public static final Object KIND = EventKind.class;

    private static final String CANVAS = "canvas";
    private static final String VERSION = "version";

    private RecordedAsJson() {}

    static final class Writer extends StdSerializer<Recorded> {

        private final Map<Class<?>, ValueSerializer<Object>> members = new ConcurrentHashMap<>();

        Writer() {
            super(Recorded.class);
        }

        @Override
        public void serialize(Recorded recorded, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(recorded);
            json.writeStringProperty(CANVAS, recorded.canvas().toString());
            json.writeNumberProperty(VERSION, recorded.version().number());
            members.computeIfAbsent(recorded.event().getClass(), event -> context.findValueSerializer(event)
                            .unwrappingSerializer(NameTransformer.NOP))
                    .serialize(recorded.event(), json, context);
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Recorded> {

        Reader() {
            super(Recorded.class);
        }

        @Override
        public Recorded deserialize(JsonParser json, DeserializationContext context) {
            if (!(context.getAttribute(KIND) instanceof EventKind kind)) {
                throw new IllegalStateException("nobody said which kind of event this is");
            }
            CanvasId canvas = null;
            Integer version = null;
            var rest = context.bufferForInputBuffering(json);
            rest.writeStartObject();
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case CANVAS -> canvas = context.readValue(json, CanvasId.class);
                    case VERSION ->
                        version = json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : null;
                    default -> {
                        rest.writeName(name);
                        rest.copyCurrentStructure(json);
                    }
                }
            }
            rest.writeEndObject();
            if (canvas == null || version == null) {
                return context.reportInputMismatch(this, "an event without its canvas or its version");
            }
            try (var members = rest.asParserOnFirstToken(context)) {
                CanvasEvent event = context.readValue(members, kind.event());
                return new Recorded(canvas, VersionId.main(version), event);
            }
        }
    }
}
