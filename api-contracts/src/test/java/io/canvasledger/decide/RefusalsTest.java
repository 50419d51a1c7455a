package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.ID;
import static io.canvasledger.decide.Decided.NOBODY;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.importing;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.Decided.reason;
import static io.canvasledger.decide.Decided.reasons;
import static io.canvasledger.decide.Decided.says;
import static io.canvasledger.decide.RefusalExample.CANVAS;
import static io.canvasledger.decide.RefusalExample.many;
import static io.canvasledger.refuse.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.change.Change;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Snapshot;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason there is to refuse a command, with the place it is about and the details its sentence needs. */
class RefusalsTest {

    static Stream<RefusalExample> refusals() {
        return Stream.of(
                        TextRefusals.examples(),
                        AttributeRefusals.examples(),
                        StateRefusals.examples(),
                        CommandRefusals.examples())
                .flatMap(examples -> examples);
    }

    @Test
    void what_is_wrong_with_attributes_is_told_with_what_would_be_allowed() {
        var ofAttributes = refusals()
                .filter(it -> it.pointer() != null
                        && it.pointer().matches("/changes/0/(attributes|relationship)/.*")
                        && !it.reason().name().matches("(TEXT|TOO_MANY)_.*"))
                .toList();

        assertThat(ofAttributes).hasSizeGreaterThan(20).allSatisfy(it -> assertThat(
                        reason(it.decision()).told().get("allowed"))
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_says_why_and_where(RefusalExample expected) {
        var refused = reason(expected.decision());

        assertThat(refused.reason()).isEqualTo(expected.reason());
        assertThat(refused.pointer()).isEqualTo(expected.pointer());
        assertThat(refused.told()).isEqualTo(expected.details());
    }

    @Test
    void every_reason_has_an_example_here() {
        assertThat(refusals().map(RefusalExample::reason))
                .containsAll(EnumSet.range(Reason.TEXT_REQUIRED, Reason.VERSION_AHEAD));
    }

    @Test
    void everything_that_speaks_against_one_change_is_told_at_once() {
        assertThat(reasons(decide(
                        CANVAS,
                        new Change.RenameCanvas("Carrier"),
                        new AddItem(OFFER, null, "", "\0", List.of(""), -1, null, null))))
                .extracting(Refusal::pointer)
                .containsExactly(
                        "/changes/1/item",
                        "/changes/1/block",
                        "/changes/1/title",
                        "/changes/1/description",
                        "/changes/1/tags/0",
                        "/changes/1/position");
    }

    @Test
    void of_very_many_reasons_the_first_hundred_are_told() {
        var nameless = many(150, i -> says(5000 + i, Block.CHANNELS, " ", null, "/items/" + i));
        var strangers = many(150, i -> item(5000 + i)).toArray(ItemId[]::new);

        assertThat(reasons(importing(CANVAS, new Snapshot(Note.NONE, nameless, null))))
                .hasSize(Limits.REASONS)
                .extracting(Refusal::pointer)
                .startsWith("/items/0/title")
                .endsWith("/items/99/title");
        assertThat(reasons(decide(CANVAS, AttributeRefusals.addressing(strangers))))
                .hasSize(Limits.REASONS);
    }

    @Test
    void of_very_many_segments_that_are_allowed_the_first_twenty_are_told_and_how_many_there_are() {
        assertThat(allowedOf(30).split(", ")).hasSize(21).endsWith("… (30)");
        assertThat(allowedOf(20).split(", ")).hasSize(20);
        assertThat(allowedOf(20)).doesNotContain("…");
    }

    private static String allowedOf(int segments) {
        var canvas = business(many(segments - 2, i -> add(item(3000 + i), Block.CUSTOMER_SEGMENTS, "Segment"))
                .toArray(Change[]::new));
        return reason(decide(canvas, AttributeRefusals.addressing(NOBODY)))
                .told()
                .get("allowed");
    }

    @Test
    void a_stale_writer_is_told_so_before_anything_else() {
        var stale = CanvasDecider.decide(
                CANVAS, new ChangeCanvas(ID, 0, new Note("\0", null, List.of()), List.of(), false));

        assertThat(reason(stale).reason()).isEqualTo(STALE_VERSION);
        assertThat(reason(CanvasDecider.decide(CANVAS, new ImportSnapshots(ID, 0, List.of(), false)))
                        .reason())
                .isEqualTo(STALE_VERSION);
    }

    @Test
    void a_cost_that_is_no_money_belongs_to_a_personal_canvas_and_carries_an_intensity_not_an_amount() {
        var stress = new Cost(null, AttributeRefusals.euros("1"), Cost.ImmaterialCost.STRESS, 9);

        assertThat(reasons(decide(CANVAS, add(item(50), Block.COST_STRUCTURE, "Stress", stress))))
                .extracting(Refusal::reason)
                .containsExactly(PERSONAL_ONLY, OUT_OF_RANGE, IMMATERIAL_WITH_AMOUNT);
        assertThat(reason(decide(CANVAS, add(item(50), Block.COST_STRUCTURE, "Rent", new Cost(null, null, null, 3)))))
                .isEqualTo(Refusal.of(
                        IMMATERIAL_ONLY,
                        "/changes/0/attributes/intensity",
                        "field",
                        "immaterial",
                        "allowed",
                        "STRESS, TIME, DISSATISFACTION, OTHER"));
    }
}
