package io.canvasledger.query.language;

import io.canvasledger.canvas.AttributeValue;
import io.canvasledger.canvas.AttributeValue.Choice;
import io.canvasledger.canvas.AttributeValue.Intensity;
import io.canvasledger.canvas.AttributeValue.Money;
import io.canvasledger.canvas.AttributeValue.Segments;
import io.canvasledger.canvas.AttributeValue.Share;
import io.canvasledger.canvas.AttributeValue.Text;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.PersonalOnly;
import io.canvasledger.canvas.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every term with its label, so that a client can show a canvas in the reader's language without a list of its own. */
@RestController
@RequestMapping("/api/v1/vocabulary")
class VocabularyController {

    /**
     * Every term.
     *
     * @param canvasKinds kinds of canvas
     * @param blocks in the usual order
     * @param standings how far an item may have been tested
     * @param linkTypes what an item may be to another
     */
    record Vocabulary(List<Term> canvasKinds, List<BlockTerm> blocks, List<Term> standings, List<LinkTerm> linkTypes) {}

    /**
     * A machine value and what it is called.
     *
     * @param value as it is in requests and answers
     * @param label in the reader's language
     */
    record Term(String value, String label) {}

    /**
     * A block, and what may be typed about its items.
     *
     * @param label in the reader's language
     * @param personalQuestion what the block asks on a personal canvas
     * @param attributes in the order they are shown
     */
    record BlockTerm(Block block, String label, String personalQuestion, List<AttributeTerm> attributes) {}

    /**
     * A typed attribute.
     *
     * @param name as it is in requests and answers
     * @param label in the reader's language
     * @param type what it holds
     * @param several whether it takes any number of values
     * @param values the closed list; absent for text, numbers, amounts and segments
     */
    record AttributeTerm(String name, String label, AttributeType type, boolean several, List<ValueTerm> values) {}

    /**
     * A value of a closed list.
     *
     * @param value as it is in requests and answers
     * @param label in the reader's language
     * @param personalOnly whether only a personal canvas may use it
     */
    record ValueTerm(String value, String label, boolean personalOnly) {}

    /** What an attribute holds. */
    enum AttributeType {
        /** Values of a closed list. */
        CHOICE,
        /** Words. */
        TEXT,
        /** A number. */
        NUMBER,
        /** Money. */
        AMOUNT,
        /** Customer segments of the canvas, by their ids. */
        SEGMENTS
    }

    /**
     * What a link is called, and the blocks it may connect.
     *
     * @param type the type of link
     * @param label in the reader's language
     * @param from blocks it may start from
     * @param to blocks it may lead to
     */
    record LinkTerm(LinkType type, String label, Set<Block> from, Set<Block> to) {}

    @GetMapping
    ResponseEntity<Vocabulary> vocabulary(Locale language) {
        var labels = Labels.in(language);
        var body = new Vocabulary(
                terms(labels, CanvasKind.values()),
                Stream.of(Block.values()).map(block -> block(labels, block)).toList(),
                terms(labels, Standing.values()),
                Stream.of(LinkType.values())
                        .map(type -> new LinkTerm(type, labels.of(type), type.from(), type.to()))
                        .toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    private static List<Term> terms(Labels labels, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Term(value.name(), labels.of(value)))
                .toList();
    }

    private static BlockTerm block(Labels labels, Block block) {
        return new BlockTerm(
                block,
                labels.of(block),
                labels.of(block, CanvasKind.PERSONAL),
                Attributes.blank(block).values().stream()
                        .map(attribute -> attribute(labels, block, attribute))
                        .toList());
    }

    private static AttributeTerm attribute(Labels labels, Block block, AttributeValue attribute) {
        var label = labels.of(block, attribute);
        return switch (attribute) {
            case Choice choice ->
                new AttributeTerm(
                        choice.name(), label, AttributeType.CHOICE, choice.several(), values(labels, choice.from()));
            case Text text -> new AttributeTerm(text.name(), label, AttributeType.TEXT, false, List.of());
            case Share share -> new AttributeTerm(share.name(), label, AttributeType.NUMBER, false, List.of());
            case Intensity intensity ->
                new AttributeTerm(intensity.name(), label, AttributeType.NUMBER, false, List.of());
            case Money money -> new AttributeTerm(money.name(), label, AttributeType.AMOUNT, false, List.of());
            case Segments segments ->
                new AttributeTerm(segments.name(), label, AttributeType.SEGMENTS, true, List.of());
        };
    }

    private static List<ValueTerm> values(Labels labels, List<Enum<?>> list) {
        return list.stream()
                .map(value -> new ValueTerm(
                        value.name(), labels.of(value), value instanceof PersonalOnly only && only.personal()))
                .toList();
    }
}
