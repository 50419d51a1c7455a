package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.AttributeValue.Choice;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.PersonalOnly;
import io.canvasledger.canvas.Standing;
import io.canvasledger.coherence.Rule;
import io.canvasledger.http.language.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/vocabulary.md has each term of the domain, under the labels the product shows, and no other. */
class VocabularyPageTest {

    private static final Labels ENGLISH = Labels.in(Locale.ENGLISH);
    private static final Labels FRENCH = Labels.in(Locale.FRENCH);
    private static final List<String> PAGE = page();

    @ParameterizedTest
    @EnumSource
    void each_block_has_its_attributes_and_their_values_in_the_order_of_the_domain(Block block) {
        var expected = new ArrayList<String>();
        for (var attribute : Attributes.blank(block).values()) {
            expected.add("| **%s** | **%s** | `%s` |"
                    .formatted(ENGLISH.of(block, attribute), FRENCH.of(block, attribute), attribute.name()));
            for (var value : attribute instanceof Choice choice ? choice.from() : List.<Enum<?>>of()) {
                boolean personal = value instanceof PersonalOnly only && only.personal();
                expected.add("| %s | %s | | `%s`%s |"
                        .formatted(ENGLISH.of(value), FRENCH.of(value), value.name(), personal ? " *personal*" : ""));
            }
        }

        // What an attribute holds is for people.
        assertThat(table("### " + ENGLISH.of(block) + " · " + FRENCH.of(block)).stream()
                        .map(row -> row.startsWith("| **") ? row.replaceFirst("` \\| [^|]* \\|$", "` |") : row))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void each_block_has_its_label_and_its_personal_question() {
        assertThat(table("### Blocks"))
                .containsExactlyElementsOf(Stream.of(Block.values())
                        .map(block -> "| %s | %s | %s | %s | `%s` |"
                                .formatted(
                                        ENGLISH.of(block),
                                        FRENCH.of(block),
                                        ENGLISH.of(block, CanvasKind.PERSONAL),
                                        FRENCH.of(block, CanvasKind.PERSONAL),
                                        block))
                        .toList());
    }

    @Test
    void kinds_standings_links_and_periods_are_all_there() {
        assertThat(table("### Standing of an item")).containsExactlyElementsOf(labelled(Standing.values()));
        assertThat(table("### Links")).containsExactlyElementsOf(labelled(LinkType.values()));
        for (var kind : CanvasKind.values()) {
            assertThat(table("## The canvas"))
                    .contains("| %s | %s | `kind`: `%s` |".formatted(ENGLISH.of(kind), FRENCH.of(kind), kind));
        }
        for (var period : Amount.Period.values()) {
            assertThat(table("### Amounts"))
                    .filteredOn(row -> row.endsWith("| `" + period + "` |"))
                    .hasSize(1);
        }
        assertThat(table("### Amounts")).hasSize(Amount.Period.values().length + 1);
    }

    @Test
    void each_rule_has_its_title() {
        var english = Messages.of("coherence", Locale.ENGLISH);
        var french = Messages.of("coherence", Locale.FRENCH);

        assertThat(table("## Rules of a coherent canvas"))
                .containsExactlyElementsOf(Stream.of(Rule.values())
                        .map(rule -> "| %s | %s | `%s` |"
                                .formatted(english.text(rule + ".title"), french.text(rule + ".title"), rule))
                        .toList());
    }

    private static List<String> labelled(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> "| %s | %s | `%s` |".formatted(ENGLISH.of(value), FRENCH.of(value), value.name()))
                .toList();
    }

    /** The rows of the first table below a heading. */
    private static List<String> table(String heading) {
        assertThat(PAGE).contains(heading);
        return PAGE.subList(PAGE.indexOf(heading), PAGE.size()).stream()
                .dropWhile(line -> !line.startsWith("| --- "))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static List<String> page() {
        try {
            return Files.readAllLines(Path.of("../docs/vocabulary.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
