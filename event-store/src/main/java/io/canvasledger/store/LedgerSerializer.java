package io.canvasledger.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes events as JSON under their catalogued names, and reads them back. An unknown property in a stored event is an
 * error: better to stop than to fold a history half understood.
 */
public final class LedgerSerializer extends Jackson3Serializer {

    private final EventCatalog catalog;

    public LedgerSerializer(EventCatalog catalog) {
        super(builder().jsonMapperBuilderCustomizer(json -> configure(json, catalog.json())));
        this.catalog = catalog;
    }

    /** The JSON of the store, for those who keep what is folded beside events. */
    static JsonMapper mapper(List<JacksonModule> modules) {
        var builder = JsonMapper.builder();
        configure(builder, modules);
        return builder.build();
    }

    private static void configure(JsonMapper.Builder builder, List<JacksonModule> modules) {
        builder.addModules(modules)
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
        return object == null
                ? written
                : catalog.kindOf(object)
                        .<SerializedObject<T>>map(entry -> new SimpleSerializedObject<>(
                                written.getData(),
                                as,
                                new SimpleSerializedType(
                                        entry.kind().storedName(),
                                        Integer.toString(entry.kind().revision()))))
                        .orElse(written);
    }

    @Override
    @SuppressWarnings("unchecked") // the interface promises what only its caller can know
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return catalog.kindNamed(stored.getType().getName())
                .map(entry -> (T) event(entry, getConverter().convert(stored, byte[].class)))
                .orElseGet(() -> super.deserialize(stored));
    }

    private <R> R event(EventCatalog.CatalogEntry<R> entry, SerializedObject<byte[]> stored) {
        try {
            return entry.read(getReader(entry.payload()), stored.getData());
        } catch (JacksonException e) {
            throw new SerializationException("a stored " + entry.kind().storedName() + " cannot be read", e);
        }
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        return catalog.kindNamed(stored.getName())
                .map(entry -> entry.payload().getName())
                .orElseGet(stored::getName);
    }
}
