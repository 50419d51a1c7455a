package io.canvasledger.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.decide.CanvasDecider;
import io.canvasledger.decide.Decision.Accepted;
import io.canvasledger.shift.RelationshipShift;
import io.canvasledger.shift.StatedMotive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleCanvasesTest {

    private static final SampleCanvases SAMPLES = SampleCanvases.bundled();

    static Stream<SampleCanvas> samples() {
        return SAMPLES.all().stream();
    }

    @Test
    void three_samples_come_with_the_product_and_are_found_by_key() {
        assertThat(SAMPLES.keys()).containsExactly("mobile-operator", "whatsapp", "journalist");
        assertThat(SAMPLES.named("journalist").orElseThrow().kind()).isEqualTo(CanvasKind.PERSONAL);
        assertThat(SAMPLES.named("nobody")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_tells_at_least_eight_dated_versions_each_with_its_reason_and_its_sources(SampleCanvas sample) {
        var told = commands(sample).stream()
                .map(SampleCanvasesTest::note)
                .filter(note -> !note.evidence().isEmpty())
                .toList();

        assertThat(told).hasSizeGreaterThanOrEqualTo(8);
        assertThat(commands(sample)).allSatisfy(command -> {
            assertThat(note(command).rationale()).isNotBlank();
            assertThat(note(command).effectiveOn()).isBetween(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 1, 1));
        });
        assertThat(told).extracting(Note::effectiveOn).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_change_of_a_sample_changes_something(SampleCanvas sample) {
        assertThat(decisions(sample)).hasSize(sample.versions()).allSatisfy(decision -> assertThat(decision.unchanged())
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_ends_with_all_nine_blocks_filled_and_every_item_typed(SampleCanvas sample) {
        var head = versions(sample).getLast();

        assertThat(head.items().values()).extracting(Item::block).containsAll(EnumSet.allOf(Block.class));
        assertThat(head.items().values())
                .allSatisfy(
                        item -> assertThat(item.attributes()).as(item.title()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_uses_every_kind_of_change_a_canvas_is_told_by(SampleCanvas sample) {
        var kinds = decisions(sample).stream()
                .flatMap(decision -> decision.happened().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(kinds)
                .contains(
                        CanvasEvent.ItemAdded.class,
                        CanvasEvent.ItemReworded.class,
                        CanvasEvent.ItemMoved.class,
                        CanvasEvent.ItemRemoved.class,
                        CanvasEvent.StandingChanged.class,
                        CanvasEvent.AttributesChanged.class,
                        CanvasEvent.RelationshipShifted.class,
                        CanvasEvent.ItemsLinked.class,
                        CanvasEvent.ItemsUnlinked.class,
                        CanvasEvent.MilestoneNamed.class);
        assertThat(standingsReached(sample)).contains(Standing.VALIDATED, Standing.INVALIDATED);
    }

    @Test
    void the_samples_together_use_every_type_of_link() {
        var types = samples()
                .flatMap(sample -> versions(sample).getLast().links().stream())
                .map(link -> link.type())
                .collect(Collectors.toSet());

        assertThat(types).containsExactlyInAnyOrder(LinkType.values());
    }

    @Test
    void the_mobile_operator_turned_from_acquisition_to_retention() {
        var operator = SAMPLES.named("mobile-operator").orElseThrow();
        var launch = at(operator, "Launch");
        var maturity = at(operator, "Maturity");
        var shift = RelationshipShift.between(launch, maturity);
        var consumers = shift.of(segment(maturity, "Consumers on a monthly contract"));

        assertThat(shift.overall().dominantMotive()).isEqualTo(StatedMotive.ACQUISITION.to(StatedMotive.RETENTION));
        assertThat(consumers.dominantMotive()).isEqualTo(StatedMotive.ACQUISITION.to(StatedMotive.RETENTION));
        assertThat(consumers.motivesBefore().share(StatedMotive.ACQUISITION)).isCloseTo(60 / 70.0, within(1e-9));
        assertThat(consumers.motivesAfter().share(StatedMotive.ACQUISITION)).isCloseTo(10 / 130.0, within(1e-9));
        assertThat(consumers.magnitude()).isCloseTo(60 / 70.0 - 10 / 130.0, within(1e-9));
    }

    @Test
    void whatsapp_went_from_winning_users_to_keeping_them_to_earning_from_attention() {
        var whatsapp = SAMPLES.named("whatsapp").orElseThrow();
        var free = at(whatsapp, "Free for life");
        var rivals = at(whatsapp, "Features against rivals");
        var ads = at(whatsapp, "Paid for by attention");
        var users = segment(ads, "Anyone with a phone that can hold the app");

        assertThat(RelationshipShift.between(free, rivals).of(users).dominantMotive())
                .isEqualTo(StatedMotive.ACQUISITION.to(StatedMotive.RETENTION));
        assertThat(RelationshipShift.between(rivals, ads).of(users).dominantMotive())
                .isEqualTo(StatedMotive.RETENTION.to(StatedMotive.UPSELLING));
    }

    @Test
    void whatsapps_users_end_up_subsidised_by_segments_that_pay() {
        var whatsapp = SAMPLES.named("whatsapp").orElseThrow();
        var head = versions(whatsapp).getLast();
        var users = segment(head, "Anyone with a phone that can hold the app");

        assertThat(payment(versions(whatsapp).getFirst(), users)).isEqualTo(CustomerSegment.Payment.PAYING);
        assertThat(payment(head, users)).isEqualTo(CustomerSegment.Payment.SUBSIDISED);
        var payers = head.links().stream()
                .filter(link ->
                        link.type() == LinkType.IS_SUBSIDISED_BY && link.from().equals(users))
                .map(link -> link.to())
                .toList();
        assertThat(payers).hasSize(3).allSatisfy(payer -> assertThat(payment(head, payer))
                .isEqualTo(CustomerSegment.Payment.PAYING));
    }

    @Test
    void advertising_in_whatsapps_status_is_given_up_and_comes_back_as_the_same_item() {
        var returned = decisions(SAMPLES.named("whatsapp").orElseThrow()).stream()
                .flatMap(decision -> decision.happened().stream())
                .filter(CanvasEvent.ItemAdded.class::isInstance)
                .map(event -> ((CanvasEvent.ItemAdded) event).item())
                .filter(item -> item.title().startsWith("Advertisements in Status"))
                .toList();

        assertThat(returned)
                .hasSize(2)
                .extracting(Item::id)
                .containsOnly(returned.getFirst().id());
    }

    @Test
    void the_journalist_counts_more_than_money_and_sees_the_boss_become_a_client() {
        var journalist = SAMPLES.named("journalist").orElseThrow();
        var first = versions(journalist).getFirst();
        var head = versions(journalist).getLast();
        var editor = segment(first, "The editor-in-chief and the desk");

        assertThat(market(first, editor)).isEqualTo(CustomerSegment.Market.INTERNAL);
        assertThat(market(head, editor)).isEqualTo(CustomerSegment.Market.B2B);
        assertThat(head.itemsOf(Block.COST_STRUCTURE).map(item -> ((Cost) item.attributes()).immaterial()))
                .contains(Cost.ImmaterialCost.STRESS, Cost.ImmaterialCost.TIME);
        assertThat(head.itemsOf(Block.REVENUE_STREAMS).map(item -> ((RevenueStream) item.attributes()).type()))
                .contains(
                        RevenueStream.RevenueType.FEES,
                        RevenueStream.RevenueType.COPYRIGHT,
                        RevenueStream.RevenueType.IMMATERIAL)
                .doesNotContain(RevenueStream.RevenueType.SALARY);
    }

    @Test
    void the_journalist_keeps_readers_she_first_had_to_win() {
        var journalist = SAMPLES.named("journalist").orElseThrow();
        var winning = at(journalist, "Own audience");
        var head = at(journalist, "Maturity");

        assertThat(RelationshipShift.between(winning, head)
                        .of(segment(head, "Readers of my newsletter and podcast"))
                        .dominantMotive())
                .isEqualTo(StatedMotive.ACQUISITION.to(StatedMotive.RETENTION));
    }

    private static List<CanvasCommand> commands(SampleCanvas sample) {
        var next = new AtomicLong();
        var canvas = new CanvasId(WorkspaceId.DEFAULT, new UUID(7, 7));
        return sample.commands(canvas, () -> new ItemId(new UUID(0, next.incrementAndGet())));
    }

    private static List<Accepted> decisions(SampleCanvas sample) {
        var decisions = new ArrayList<Accepted>();
        Canvas canvas = null;
        for (var command : commands(sample)) {
            var before = canvas == null ? Canvas.blank(command.canvas()) : canvas;
            var decision = CanvasDecider.decide(before, command);
            assertThat(decision)
                    .as("%s, after version %d", sample.key(), before.version())
                    .isInstanceOf(Accepted.class);
            decisions.add((Accepted) decision);
            canvas = before.evolve(((Accepted) decision).events());
        }
        return decisions;
    }

    private static List<Canvas> versions(SampleCanvas sample) {
        var versions = new ArrayList<Canvas>();
        for (var decision : decisions(sample)) {
            var before = versions.isEmpty()
                    ? Canvas.blank(decision.events().getFirst().canvas())
                    : versions.getLast();
            versions.add(before.evolve(decision.events()));
        }
        return versions;
    }

    private static Canvas at(SampleCanvas sample, String milestone) {
        var versions = versions(sample);
        var named = versions.getLast().milestones().get(milestone);
        assertThat(named).as(milestone).isNotNull().extracting(Milestone::name).isEqualTo(milestone);
        return versions.get(named.version() - 1);
    }

    private static TreeSet<Standing> standingsReached(SampleCanvas sample) {
        return decisions(sample).stream()
                .flatMap(decision -> decision.happened().stream())
                .filter(CanvasEvent.StandingChanged.class::isInstance)
                .map(event -> ((CanvasEvent.StandingChanged) event).after())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ItemId segment(Canvas canvas, String title) {
        return canvas.itemsOf(Block.CUSTOMER_SEGMENTS)
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static CustomerSegment.Payment payment(Canvas canvas, ItemId segment) {
        return ((CustomerSegment) canvas.item(segment).orElseThrow().attributes()).payment();
    }

    private static CustomerSegment.Market market(Canvas canvas, ItemId segment) {
        return ((CustomerSegment) canvas.item(segment).orElseThrow().attributes()).market();
    }

    private static Note note(CanvasCommand command) {
        return switch (command) {
            case CreateCanvas create -> create.note();
            case ChangeCanvas change -> change.note();
            case ImportSnapshots _ -> throw new AssertionError("a sample imports nothing");
        };
    }
}
