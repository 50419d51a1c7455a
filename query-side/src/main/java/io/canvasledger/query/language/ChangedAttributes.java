package io.canvasledger.query.language;

import io.canvasledger.canvas.AttributeChange;
import io.canvasledger.canvas.AttributeValue;
import io.canvasledger.canvas.AttributeValue.Choice;
import io.canvasledger.canvas.AttributeValue.Intensity;
import io.canvasledger.canvas.AttributeValue.Money;
import io.canvasledger.canvas.AttributeValue.Segments;
import io.canvasledger.canvas.AttributeValue.Share;
import io.canvasledger.canvas.AttributeValue.Text;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which typed attributes changed, and from what to what; those that stayed are not mentioned. */
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
        var parts = new ArrayList<String>();
        AttributeChange.between(before, after).forEach(change -> parts.addAll(part(change, titles)));
        return String.join(sentences.say("part.separator"), parts);
    }

    private List<String> part(AttributeChange change, Function<ItemId, @Nullable String> titles) {
        var from = change.before();
        var to = change.after();
        if (from instanceof Segments left && to instanceof Segments addressed) {
            return Stream.of(
                            segments("part.addresses", without(addressed, left), titles),
                            segments("part.leaves", without(left, addressed), titles))
                    .flatMap(Optional::stream)
                    .toList();
        }
        var label = labels.of(change.block(), to);
        if (from.isEmpty()) {
            return List.of(sentences.say("part.given", label, text(to)));
        }
        return List.of(
                to.isEmpty()
                        ? sentences.say("part.withdrawn", label, text(from))
                        : sentences.say("part.changed", label, text(from), text(to)));
    }

    private Optional<String> segments(String key, List<ItemId> items, Function<ItemId, @Nullable String> titles) {
        return items.isEmpty() ? Optional.empty() : Optional.of(sentences.say(key, named(items, titles)));
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

    private String text(AttributeValue value) {
        return switch (value) {
            case Choice choice ->
                labels.list(choice.chosen().stream().map(labels::of).toList());
            case Text words -> given(words.text(), this::quoted);
            case Share share -> given(share.percent(), labels::number);
            case Intensity intensity -> given(intensity.degree(), labels::number);
            case Money money -> given(money.amount(), labels::amount);
            case Segments segments ->
                sentences.say("part.items", segments.items().size());
        };
    }

    private static <T> String given(@Nullable T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }

    private String quoted(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= MOST_QUOTED;
        return sentences.say(
                "part.quoted", whole ? text : text.substring(0, text.offsetByCodePoints(0, MOST_QUOTED)) + "…");
    }

    private static List<ItemId> without(Segments some, Segments others) {
        return some.items().stream()
                .filter(item -> !others.items().contains(item))
                .toList();
    }
}
