package io.canvasledger.http.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/** Refuses a value that is given twice where each counts once, rather than to leave it out without a word. */
public final class EachOnce {

    /** The value that was given twice. */
    static final class Repeated extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final String value;

        Repeated(String value) {
            super("given twice: " + value);
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    private EachOnce() {}

    public static JacksonModule module() {
        return new SimpleModule("each-once").setDeserializerModifier(new OfSets());
    }

    private static final class OfSets extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return type.isTypeOrSubTypeOf(Set.class) ? new StdConvertingDeserializer<>(new ToSet(type)) : deserializer;
        }
    }

    private static final class ToSet extends StdConverter<List<Object>, Object> {

        private final CollectionType type;

        ToSet(CollectionType type) {
            this.type = type;
        }

        @Override
        public Object convert(List<Object> values) {
            var set = new LinkedHashSet<>();
            for (var value : values) {
                if (!set.add(value)) {
                    throw new Repeated(String.valueOf(value));
                }
            }
            return set;
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return types.constructCollectionType(List.class, type.getContentType());
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return type;
        }
    }
}
