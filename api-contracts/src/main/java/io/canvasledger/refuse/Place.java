package io.canvasledger.refuse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of a request something is said about. */
public sealed interface Place {

    /** No part of it, or all of it: its address, its caller, the canvas as it is. */
    Whole WHOLE = new Whole();

    /** @see Place#WHOLE */
    record Whole() implements Place {}

    /** A member of a JSON body. @param path a JSON pointer such as {@code /changes/3/title}; empty for the whole body */
    record Pointer(String path) implements Place {
        /** A line, from 1, of the text that is there. */
        public Place line(int number) {
            return new LineWithin(this, new Line(number));
        }
    }

    /** A line of a Markdown body. @param number from 1 */
    record Line(int number) implements Place {}

    /** A line of Markdown that is itself a member of a JSON body. */
    record LineWithin(Pointer text, Line line) implements Place {}

    /** A parameter of the query. */
    record Parameter(String name) implements Place {}

    record Header(String name) implements Place {}

    /**
     * Where a refusal belongs that names no part of a body.
     *
     * @param details those of the refusal: a parameter or header is named there
     */
    static Place outsideBody(Map<String, Object> details) {
        if (details.get("parameter") instanceof Object name) {
            return new Parameter(name.toString());
        }
        return details.get("header") instanceof Object name ? new Header(name.toString()) : WHOLE;
    }

    /** The same place of something that is itself a part: {@code inner} within this. Only JSON has parts of parts. */
    default Place holding(Place inner) {
        return switch (this) {
            case Pointer outer ->
                switch (inner) {
                    case Pointer(var path) -> new Pointer(outer.path + path);
                    case Line line -> new LineWithin(outer, line);
                    case LineWithin(Pointer(var path), var line) ->
                        new LineWithin(new Pointer(outer.path + path), line);
                    case Whole _, Parameter _, Header _ -> outer;
                };
            case Line _, LineWithin _, Parameter _, Header _, Whole _ -> this;
        };
    }

    /** As clients are told: a JSON pointer, {@code line 12}, or both; absent for what is no part of the body. */
    default @Nullable String inBody() {
        return switch (this) {
            case Pointer(var path) -> path;
            case Line(int number) -> "line " + number;
            case LineWithin(Pointer(var path), Line(int number)) -> path + ", line " + number;
            case Parameter _, Header _, Whole _ -> null;
        };
    }
}
