package io.canvasledger.http.json;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Refuses, while reading, text that PostgreSQL's {@code jsonb} could not hold afterwards: the character NUL and halves of
 * surrogate pairs, in values and in property names.
 */
final class StorableJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1;

    StorableJsonFactory(JsonFactoryBuilder builder) {
        super(builder);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, InputStream in) {
        return new Storable(super._createParser(context, io, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, Reader reader) {
        return new Storable(super._createParser(context, io, reader));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext context, IOContext io, char[] data, int offset, int length, boolean recyclable) {
        return new Storable(super._createParser(context, io, data, offset, length, recyclable));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, byte[] data, int offset, int length) {
        return new Storable(super._createParser(context, io, data, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, DataInput input) {
        return new Storable(super._createParser(context, io, input));
    }

    /** Text was read that cannot be stored. */
    static final class NotStorable extends StreamReadException {

        private static final long serialVersionUID = 1;

        NotStorable(JsonParser parser) {
            super(parser, "text that cannot be stored");
        }
    }

    private static final class Storable extends JsonParserDelegate {

        Storable(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() {
            var token = delegate.nextToken();
            check(token);
            return token;
        }

        @Override
        public JsonToken nextValue() {
            // By tokens, so that the name passed on the way is seen too.
            var token = nextToken();
            return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
        }

        @Override
        public String nextName() {
            var name = delegate.nextName();
            check(delegate.currentToken());
            return name;
        }

        @Override
        public boolean nextName(SerializableString expected) {
            var same = delegate.nextName(expected);
            check(delegate.currentToken());
            return same;
        }

        @Override
        public int nextNameMatch(PropertyNameMatcher matcher) {
            var match = delegate.nextNameMatch(matcher);
            check(delegate.currentToken());
            return match;
        }

        private void check(JsonToken token) {
            if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                // The length first: asking for it is what makes the parser finish a text it has only begun.
                var length = delegate.getStringLength();
                if (!storable(delegate.getStringCharacters(), delegate.getStringOffset(), length)) {
                    throw new NotStorable(this);
                }
            }
        }

        private static boolean storable(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                var c = text[i];
                if (c == 0) {
                    return false;
                }
                if (Character.isSurrogate(c)) {
                    var paired = Character.isHighSurrogate(c)
                            && i + 1 < from + length
                            && Character.isLowSurrogate(text[i + 1]);
                    if (!paired) {
                        return false;
                    }
                    i++;
                }
            }
            return true;
        }
    }
}
