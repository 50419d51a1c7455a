package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.ID;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.PLANS;
import static io.canvasledger.decide.Decided.SUPPORT;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.events;
import static io.canvasledger.decide.Decided.personal;
import static io.canvasledger.decide.Decided.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.refuse.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit is the last that is allowed, not the first that is not. */
class AtTheLimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0001", "100"})
    void a_weight_and_a_share_may_be_all_or_nothing_and_have_four_decimals(String percent) {
        var share = new BigDecimal(percent);

        happens(
                business(),
                new Change.ShiftRelationship(SUPPORT, new Relationship(null, null, null, share, Set.of(CONSUMERS))));
        happens(
                business(),
                new Change.SetAttributes(PLANS, new RevenueStream(null, null, null, null, share, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0001", "999999999999999.9999"})
    void an_amount_may_be_nothing_and_have_fifteen_digits_and_four_decimals(String value) {
        var amount = new Amount(new BigDecimal(value), "EUR", null);

        happens(business(), new Change.SetAttributes(PLANS, stream(RevenueType.SUBSCRIPTION, amount, null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void an_intensity_is_from_one_to_five(int intensity) {
        happens(personal(), new Change.SetAttributes(PLANS, stream(RevenueType.IMMATERIAL, null, intensity)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Limits.POSITION})
    void a_position_may_be_the_first_and_the_last(int position) {
        happens(business(), new Change.MoveItem(OFFER, null, position));
    }

    @Test
    void texts_and_tags_may_be_as_long_and_as_many_as_the_limit_says() {
        happens(business(), new Change.RewordItem(OFFER, "x".repeat(200), "y".repeat(4000)));
        happens(
                business(),
                new Change.RetagItem(
                        OFFER, IntStream.range(0, 50).mapToObj(i -> "t" + i).toList()));
    }

    @Test
    void what_is_felt_belongs_to_a_stream_that_is_no_money() {
        var felt = new RevenueStream(
                RevenueType.SALARY, null, null, null, null, RevenueStream.ImmaterialRevenue.RECOGNITION, null);
        var refused = reason(decide(personal(), new Change.SetAttributes(PLANS, felt)));

        assertThat(refused.reason()).isEqualTo(Reason.IMMATERIAL_ONLY);
        assertThat(refused.pointer()).isEqualTo("/changes/0/attributes/immaterial");
    }

    @Test
    void a_new_canvas_is_refused_for_its_description_too() {
        var refused = reason(CanvasDecider.decide(
                Canvas.blank(ID),
                new CreateCanvas(ID, CanvasKind.BUSINESS, "Operator", "x".repeat(4001), Note.NONE, List.of(), false)));

        assertThat(refused.reason()).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(refused.pointer()).isEqualTo("/description");
    }

    private static void happens(Canvas canvas, Change change) {
        assertThat(events(decide(canvas, change))).hasSize(1);
    }

    private static RevenueStream stream(RevenueType type, @Nullable Amount amount, @Nullable Integer intensity) {
        return new RevenueStream(type, null, null, amount, null, null, intensity);
    }
}
