package io.canvasledger.decide;

import static io.canvasledger.decide.Decided.CONSUMERS;
import static io.canvasledger.decide.Decided.ID;
import static io.canvasledger.decide.Decided.OFFER;
import static io.canvasledger.decide.Decided.PLANS;
import static io.canvasledger.decide.Decided.SUPPORT;
import static io.canvasledger.decide.Decided.accepted;
import static io.canvasledger.decide.Decided.add;
import static io.canvasledger.decide.Decided.after;
import static io.canvasledger.decide.Decided.business;
import static io.canvasledger.decide.Decided.decide;
import static io.canvasledger.decide.Decided.events;
import static io.canvasledger.decide.Decided.importing;
import static io.canvasledger.decide.Decided.item;
import static io.canvasledger.decide.Decided.personal;
import static io.canvasledger.decide.Decided.reason;
import static io.canvasledger.decide.RefusalExample.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.refuse.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void a_relationship_addresses_as_many_segments_as_the_limit_says() {
        var segments = many(Limits.SEGMENTS, i -> item(3000 + i));
        var canvas = business(segments.stream()
                .map(segment -> add(segment, Block.CUSTOMER_SEGMENTS, "Segment"))
                .toArray(Change[]::new));

        happens(
                canvas,
                new Change.ShiftRelationship(SUPPORT, new Relationship(null, null, null, null, Set.copyOf(segments))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud7ff", "\ue000", "\ud800\udc00"})
    void what_stands_beside_half_characters_is_text(String character) {
        happens(business(), new Change.RewordItem(OFFER, null, "Calls " + character));
    }

    /** Nineteen removals change 1,000 relationships each; with the note of the version, 980 events are left. */
    @Test
    void a_command_comes_to_as_many_events_as_the_limit_says_and_not_to_one_more() {
        var canvas = CommandRefusals.addressedByMany();

        assertThat(accepted(decide(canvas, removingAndRenaming(980))).events()).hasSize(Limits.EVENTS);
        assertThat(reason(decide(canvas, removingAndRenaming(981))).reason()).isEqualTo(Reason.TOO_MANY_EVENTS);
    }

    /** Each snapshot is a version of its own: a note, and a new title for each of its items. */
    @Test
    void an_import_comes_to_as_many_snapshots_and_events_as_the_limits_say_and_not_to_one_more() {
        int titles = Limits.EVENTS / Limits.SNAPSHOTS - 1;
        var all = many(Limits.SNAPSHOTS, round -> titled(round, titles));
        var longer = new ArrayList<>(all);
        longer.set(Limits.SNAPSHOTS - 1, titled(Limits.SNAPSHOTS - 1, titles + 1));

        assertThat(accepted(importing(empty(), all.toArray(Snapshot[]::new))).events())
                .hasSize(Limits.EVENTS);
        var refused = reason(importing(empty(), longer.toArray(Snapshot[]::new)));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_EVENTS);
        assertThat(refused.pointer()).isEqualTo("/snapshots/199");
    }

    @Test
    void one_snapshot_may_fill_a_canvas() {
        assertThat(after(empty(), importing(empty(), titled(0, Limits.ITEMS))).items())
                .hasSize(Limits.ITEMS);
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

    private static Canvas empty() {
        return after(
                Canvas.blank(ID),
                CanvasDecider.decide(
                        Canvas.blank(ID),
                        new CreateCanvas(ID, CanvasKind.BUSINESS, "Operator", null, Note.NONE, List.of(), false)));
    }

    private static Change[] removingAndRenaming(int names) {
        return Stream.concat(
                        CommandRefusals.ADDRESSED.stream().limit(19).map(Change.RemoveItem::new),
                        IntStream.range(0, names).mapToObj(i -> new Change.RenameCanvas("Name " + i)))
                .toArray(Change[]::new);
    }

    private static Snapshot titled(int round, int items) {
        return new Snapshot(
                        Note.NONE,
                        many(
                                items,
                                i -> new Snapshot.Statement(
                                        item(5000 + i),
                                        item(9000 + i),
                                        Block.KEY_PARTNERS,
                                        "Title " + round,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Decided.entry(i))),
                        null)
                .at("/snapshots/" + round);
    }

    private static RevenueStream stream(RevenueType type, @Nullable Amount amount, @Nullable Integer intensity) {
        return new RevenueStream(type, null, null, amount, null, null, intensity);
    }
}
