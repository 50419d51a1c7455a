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
import io.canvasledger.canvas.Excerpt;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import io.canvasledger.http.language.Run;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.http.language.Run.Quotation;
import io.canvasledger.http.language.Run.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Phrase between(@Nullable Attributes before, @Nullable Attributes after, Function<ItemId, @Nullable String> titles) {
        var parts = new ArrayList<Phrase>();
        AttributeChange.between(before, after).forEach(change -> parts.addAll(part(change, titles)));
        return Phrase.join(sentences.say("part.separator", Map.of()), parts);
    }

    private List<Phrase> part(AttributeChange change, Function<ItemId, @Nullable String> titles) {
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
            return List.of(sentences.say("part.given", Map.of("attribute", label, "value", value(to))));
        }
        return List.of(
                to.isEmpty()
                        ? sentences.say("part.withdrawn", Map.of("attribute", label, "value", value(from)))
                        : sentences.say(
                                "part.changed", Map.of("attribute", label, "before", value(from), "after", value(to))));
    }

    private Optional<Phrase> segments(String key, List<ItemId> items, Function<ItemId, @Nullable String> titles) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(sentences.say(key, Map.of("segments", named(items, titles))));
    }

    /** Those whose title is known by it, the others by their number. */
    private Phrase named(List<ItemId> items, Function<ItemId, @Nullable String> titles) {
        var names = new ArrayList<Phrase>();
        for (var item : items) {
            var title = titles.apply(item);
            if (title != null) {
                names.add(quoted(new ItemTitle(item, Excerpt.of(title, MOST_QUOTED))));
            }
        }
        int unknown = items.size() - names.size();
        if (unknown > 0) {
            names.add(sentences.say("part.items", Map.of("count", unknown)));
        }
        return labels.list(names);
    }

    private Phrase value(AttributeValue value) {
        return switch (value) {
            case Choice choice ->
                labels.list(choice.chosen().stream()
                        .map(term -> Phrase.of(new ShownValue(labels.of(term))))
                        .toList());
            case Text words -> given(words.text(), text -> quoted(new Quotation(Excerpt.of(text, MOST_QUOTED))));
            case Share share -> given(share.percent(), number -> Phrase.of(new ShownValue(labels.number(number))));
            case Intensity intensity ->
                given(intensity.degree(), number -> Phrase.of(new ShownValue(labels.number(number))));
            case Money money -> given(money.amount(), amount -> Phrase.of(new ShownValue(labels.amount(amount))));
            case Segments segments ->
                sentences.say("part.items", Map.of("count", segments.items().size()));
        };
    }

    private static <T> Phrase given(@Nullable T value, Function<T, Phrase> words) {
        return value == null ? Phrase.EMPTY : words.apply(value);
    }

    private Phrase quoted(Run run) {
        return sentences.say("part.quoted", Map.of("text", run));
    }

    private static List<ItemId> without(Segments some, Segments others) {
        return some.items().stream()
                .filter(item -> !others.items().contains(item))
                .toList();
    }
}
