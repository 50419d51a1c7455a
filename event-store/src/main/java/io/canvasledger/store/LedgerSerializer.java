package io.canvasledger.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.store.json.CanvasJson;
import io.canvasledger.store.json.RecordedAsJson;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes events as JSON under their catalogued names, and reads them back. An unknown property in a stored event is an
 * error: better to stop than to fold a history half understood.
 */
public final class LedgerSerializer extends Jackson3Serializer {

    public LedgerSerializer() {
        super(builder().jsonMapperBuilderCustomizer(LedgerSerializer::configure));
    }

    /** The JSON of the store, for those who keep canvases beside events. */
    public static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        configure(builder);
        return builder.build();
    }

    private static void configure(JsonMapper.Builder builder) {
        builder.addModule(new CanvasJson())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // Empty lists and texts are written: what is read back must equal what was written.
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Tracking tokens carry their type; nothing else may name a class.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.eventhandling.")
                        .allowIfSubType("org.axonframework.eventsourcing.eventstore.")
                        .build());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> as) {
        var written = super.serialize(object, as);
        return EventCatalog.typeOf(object)
                .<SerializedObject<T>>map(type -> new SimpleSerializedObject<>(
                        written.getData(), as, new SimpleSerializedType(type.name(), type.revision())))
                .orElse(written);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return EventCatalog.kindOf(stored.getType().getName())
                .map(kind -> (T) event(kind, getConverter().convert(stored, byte[].class)))
                .orElseGet(() -> super.deserialize(stored));
    }

    private Recorded event(EventKind kind, SerializedObject<byte[]> stored) {
        try {
            return getReader(Recorded.class)
                    .withAttribute(RecordedAsJson.KIND, kind)
                    .readValue(stored.getData());
        } catch (JacksonException e) {
            throw new SerializationException("a stored " + kind.storedName() + " cannot be read", e);
        }
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        return EventCatalog.kindOf(stored.getName())
                .map(_ -> Recorded.class.getName())
                .orElseGet(stored::getName);
    }
}
