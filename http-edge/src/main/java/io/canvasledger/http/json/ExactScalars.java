package io.canvasledger.http.json;

import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Closes what Jackson's settings leave open: enum names are trimmed there, and dates accept numbers and arrays. */
final class ExactScalars {

    private ExactScalars() {}

    static JacksonModule module() {
        return new SimpleModule("exact-scalars").setDeserializerModifier(new Exactly());
    }

    private static final class Exactly extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            // An enum whose own annotations make it an object is not ours to judge.
            return deserializer.logicalType() == LogicalType.Enum ? new ExactText(deserializer) : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
            return deserializer.logicalType() == LogicalType.DateTime ? new ExactText(deserializer) : deserializer;
        }
    }

    /** Reads text that is exactly what it stands for, without blanks around it. */
    private static final class ExactText extends DelegatingDeserializer {

        private static final Pattern NUMBER = Pattern.compile("[-+.0-9]+");

        ExactText(ValueDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new ExactText(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getString();
            if (!text.equals(text.strip())) {
                return context.handleWeirdStringValue(handledType(), text, "blanks around it");
            }
            if (handledType() == Instant.class && NUMBER.matcher(text).matches()) {
                return context.handleWeirdStringValue(handledType(), text, "seconds in quotes");
            }
            return super.deserialize(parser, context);
        }
    }
}
