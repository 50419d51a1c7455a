package io.canvasledger.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.canvasledger.store.json.CanvasJson;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
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
    public SerializedType typeForClass(Class type) {
        return EventCatalog.typeOf(type == null ? Void.class : type)
                .<SerializedType>map(stored -> new SimpleSerializedType(stored.name(), stored.revision()))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        return EventCatalog.classOf(stored.getName()).map(Class::getName).orElseGet(stored::getName);
    }
}
