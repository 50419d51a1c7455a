package io.canvasledger.query.language;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says which typed attributes changed, and from what to what; those that stayed are not mentioned. Goes by the components
 * of the records, so that an attribute added to the domain is told without a line here.
 */
final class ChangedAttributes {

    /** Characters of a free text: a sentence is there to be read, the whole text is in the event. */
    private static final int MOST_QUOTED = Limits.TITLE;

    private final Messages sentences;
    private final Labels labels;

    ChangedAttributes(Messages sentences, Labels labels) {
        this.sentences = sentences;
        this.labels = labels;
    }

    /** Such as "weight 55 → 20; no longer addresses “Students”"; empty if nothing differs. */
    String between(@Nullable Attributes before, @Nullable Attributes after, Function<ItemId, @Nullable String> titles) {
        var some = after == null ? before : after;
        if (some == null) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (var attribute : some.getClass().getRecordComponents()) {
            var from = value(attribute, before);
            var to = value(attribute, after);
            if (!Objects.equals(from, to)) {
                parts.addAll(part(attribute, from, to, titles));
            }
        }
        return String.join(sentences.say("part.separator"), parts);
    }

    private List<String> part(
            RecordComponent attribute,
            @Nullable Object from,
            @Nullable Object to,
            Function<ItemId, @Nullable String> titles) {
        if (attribute.getName().equals("segments")) {
            var addressed = without(to, from);
            var left = without(from, to);
            var parts = new ArrayList<String>();
            if (!addressed.isEmpty()) {
                parts.add(sentences.say("part.addresses", named(addressed, titles)));
            }
            if (!left.isEmpty()) {
                parts.add(sentences.say("part.leaves", named(left, titles)));
            }
            return parts;
        }
        var label = labels.of(attribute);
        if (from == null) {
            return List.of(sentences.say("part.given", label, text(to)));
        }
        return List.of(
                to == null
                        ? sentences.say("part.withdrawn", label, text(from))
                        : sentences.say("part.changed", label, text(from), text(to)));
    }

    /** Those whose title is known by it, the others by their number. */
    private String named(List<ItemId> items, Function<ItemId, @Nullable String> titles) {
        var names = new ArrayList<String>();
        items.forEach(item ->
                Optional.ofNullable(titles.apply(item)).map(this::quoted).ifPresent(names::add));
        int unknown = items.size() - names.size();
        if (unknown > 0) {
            names.add(sentences.say("part.items", unknown));
        }
        return labels.list(names);
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case Enum<?> one -> labels.of(one);
            case Collection<?> several ->
                labels.list(several.stream().map(this::text).toList());
            case Amount amount -> labels.amount(amount);
            case Number number -> labels.number(number);
            case null, default -> quoted(String.valueOf(value));
        };
    }

    private String quoted(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= MOST_QUOTED;
        return sentences.say(
                "part.quoted", whole ? text : text.substring(0, text.offsetByCodePoints(0, MOST_QUOTED)) + "…");
    }

    private static List<ItemId> without(@Nullable Object items, @Nullable Object others) {
        return ids(items).stream().filter(item -> !ids(others).contains(item)).toList();
    }

    private static List<ItemId> ids(@Nullable Object items) {
        return items instanceof Collection<?> several
                ? several.stream().map(ItemId.class::cast).toList()
                : List.of();
    }

    /** An empty list says as little as none. */
    private static @Nullable Object value(RecordComponent attribute, @Nullable Attributes attributes) {
        if (attributes == null) {
            return null;
        }
        try {
            var value = attribute.getAccessor().invoke(attributes);
            return value instanceof Collection<?> several && several.isEmpty() ? null : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the attributes of the domain are public records: " + attribute, e);
        }
    }
}
