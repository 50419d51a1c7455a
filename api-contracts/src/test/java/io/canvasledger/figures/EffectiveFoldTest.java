package io.canvasledger.figures;

import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Amount.Period;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.figures.EffectiveFold.Deferred;
import io.canvasledger.histories.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is in force in a year when versions were dated out of the order they were recorded in. */
class EffectiveFoldTest {

    private static final Attributes EARNS = new RevenueStream(null, null, null, euros(100), null, null, null);
    private static final Attributes COSTS = new Cost(null, euros(70), null, null);

    private final Story story = Story.of("Operator", day(2019));
    private final Map<Integer, Canvas> years = new HashMap<>();
    private List<Deferred> deferred = List.of();

    @Test
    void a_wording_dated_before_its_item_waits_for_it_and_is_told() {
        story.version("New offer", day(2022));
        var shop = story.adds(VALUE_PROPOSITIONS, "Shop");
        story.version("Called otherwise", day(2021));
        story.rewords(shop, "Shops", null);
        fold();

        assertThat(years.get(2021).items()).isEmpty();
        assertThat(years.get(2022).item(shop).map(Item::title)).contains("Shops");
        assertThat(deferred).singleElement().satisfies(it -> {
            assertThat(it.event()).isInstanceOf(ItemReworded.class);
            assertThat(it.by().version()).isEqualTo(3);
            assertThat(it.since().version()).isEqualTo(3);
            assertThat(it.until().version()).isEqualTo(2);
            assertThat(it.titles()).containsExactly(Map.entry(shop, "Shop"));
        });
    }

    @Test
    void what_is_typed_waits_until_the_item_stands_in_the_block_it_is_typed_for() {
        var fleet = movedIn2023();
        story.version("What it costs", day(2022));
        story.attributes(fleet, COSTS);
        fold();

        assertThat(attributes(2022, fleet)).isEqualTo(EARNS);
        assertThat(attributes(2023, fleet)).isEqualTo(COSTS);
        assertThat(told()).containsExactly("4 AttributesChanged until 3");
    }

    @Test
    void a_typing_that_ends_waits_so_and_does_not_end_what_is_typed_in_another_block() {
        var fleet = movedIn2023();
        story.attributes(fleet, COSTS);
        story.version("Nobody knows what it costs", day(2022));
        story.attributes(fleet, null);
        fold();

        assertThat(attributes(2022, fleet)).isEqualTo(EARNS);
        assertThat(attributes(2023, fleet)).isNull();
        assertThat(told()).containsExactly("4 AttributesChanged until 3");
    }

    @Test
    void another_position_within_a_block_does_not_bring_the_move_there_forward() {
        var fleet = movedIn2023();
        story.version("First of the costs", day(2022));
        story.moves(fleet, COST_STRUCTURE, 1);
        fold();

        assertThat(item(2022, fleet).block()).isEqualTo(REVENUE_STREAMS);
        assertThat(attributes(2022, fleet)).isEqualTo(EARNS);
        assertThat(item(2023, fleet).placement().position()).isEqualTo(1);
        assertThat(told()).containsExactly("4 ItemMoved until 3");
    }

    @Test
    void a_move_ends_what_was_typed_in_the_block_it_leaves_also_what_nobody_knew_of_any_more() {
        story.version("Rents out its cars", day(2020));
        var fleet = story.adds(REVENUE_STREAMS, "Fleet", EARNS);
        story.version("It earns nobody knows what", day(2023));
        story.attributes(fleet, null);
        story.version("It never earned, it costs", day(2022));
        story.moves(fleet, COST_STRUCTURE, null);
        fold();

        assertThat(attributes(2020, fleet)).isEqualTo(EARNS);
        assertThat(item(2022, fleet).block()).isEqualTo(COST_STRUCTURE);
        assertThat(attributes(2022, fleet)).isNull();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_link_waits_until_its_ends_stand_where_it_can_join_them() {
        story.version("Whom we serve", day(2020));
        var offer = story.adds(VALUE_PROPOSITIONS, "Cars");
        var firm = story.adds(KEY_PARTNERS, "Firm");
        story.version("They buy", day(2023));
        story.moves(firm, CUSTOMER_SEGMENTS, null);
        story.version("And did so before", day(2022));
        var link = story.links(offer, LinkType.SERVES, firm);
        fold();

        assertThat(years.get(2022).links()).isEmpty();
        assertThat(years.get(2023).links()).containsExactly(link);
        assertThat(told()).containsExactly("4 ItemsLinked until 3");
    }

    @Test
    void an_item_that_goes_takes_its_links_and_its_place_in_relationships_along_for_good() {
        story.version("Whom we serve", day(2020));
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        var offer = story.adds(VALUE_PROPOSITIONS, "Cars");
        var link = story.links(offer, LinkType.SERVES, firms);
        var care = story.adds(CUSTOMER_RELATIONSHIPS, "Care", why(Motive.RETENTION, firms));
        story.version("No more", day(2024));
        story.unlinks(link);
        story.attributes(care, why(Motive.RETENTION));
        story.version("Gone before", day(2021));
        var gone = story.removes(firms);
        story.version("And back", day(2022));
        story.adds(gone);
        fold();

        for (int year : List.of(2021, 2022)) {
            assertThat(years.get(year).links()).isEmpty();
            assertThat(attributes(year, care)).isEqualTo(why(Motive.RETENTION));
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void a_relationship_says_at_once_what_it_can_and_addresses_a_segment_from_when_that_is_there() {
        story.version("Whom we serve", day(2020));
        var consumers = story.adds(CUSTOMER_SEGMENTS, "Consumers");
        var care = story.adds(CUSTOMER_RELATIONSHIPS, "Care", why(Motive.ACQUISITION, consumers));
        story.version("Firms, too", day(2023));
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        story.version("To keep them", day(2022));
        story.attributes(care, why(Motive.RETENTION, consumers, firms));
        fold();

        assertThat(attributes(2022, care)).isEqualTo(why(Motive.RETENTION, consumers));
        assertThat(attributes(2023, care)).isEqualTo(why(Motive.RETENTION, consumers, firms));
        assertThat(deferred)
                .extracting(Deferred::event, it -> it.until().version(), Deferred::titles)
                .containsExactly(tuple(
                        new RelationshipShifted(
                                care, why(Motive.RETENTION, consumers), why(Motive.RETENTION, consumers, firms)),
                        3,
                        Map.of(care, "Care", firms, "Firms", consumers, "Consumers")));
    }

    @Test
    void a_relationship_that_comes_before_the_segment_it_names_is_there_and_only_addressing_it_waits() {
        story.version("Firms", day(2023));
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        story.version("We have cared for them for long", day(2022));
        var care = story.adds(CUSTOMER_RELATIONSHIPS, "Care", why(Motive.RETENTION, firms));
        story.version("And cannot say why", day(2022));
        var talk = story.adds(CUSTOMER_RELATIONSHIPS, "Talk", new Relationship(null, null, null, null, Set.of(firms)));
        fold();

        assertThat(attributes(2022, care)).isEqualTo(why(Motive.RETENTION));
        assertThat(attributes(2022, talk)).isNull();
        assertThat(attributes(2023, care)).isEqualTo(why(Motive.RETENTION, firms));
        assertThat(told()).containsExactly("3 RelationshipShifted until 2", "4 RelationshipShifted until 2");
        assertThat(deferred.getFirst().titles().firstEntry()).isEqualTo(Map.entry(care, "Care"));
    }

    @Test
    void what_waits_only_from_one_version_to_another_of_the_same_day_does_not_wait() {
        story.version("Whom we serve", day(2020));
        var firms = story.adds(CUSTOMER_SEGMENTS, "Firms");
        story.version("Gone", day(2023));
        var gone = story.removes(firms);
        story.version("And back", day(2023));
        story.adds(gone);
        story.version("Called otherwise all the time", day(2021));
        story.rewords(firms, "Small firms", null);
        fold();

        assertThat(item(2021, firms).title()).isEqualTo("Small firms");
        assertThat(item(2023, firms).title()).isEqualTo("Small firms");
        assertThat(told()).isEmpty();
    }

    /** A stream of revenue since 2020, a cost from 2023 on. */
    private ItemId movedIn2023() {
        story.version("Rents out its cars", day(2020));
        var fleet = story.adds(REVENUE_STREAMS, "Fleet", EARNS);
        story.version("No more", day(2023));
        story.moves(fleet, COST_STRUCTURE, null);
        return fleet;
    }

    /** Folds the story, and holds the last canvas against its head. */
    private void fold() {
        var history = story.told();
        var fold = new EffectiveFold(history.canvas());
        history.between(0, history.head()).stream()
                .collect(groupingBy(RecordedEvent::by, LinkedHashMap::new, mapping(RecordedEvent::event, toList())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(it -> it.getKey().effectiveOn()))
                .forEach(
                        it -> years.put(it.getKey().effectiveOn().getYear(), fold.include(it.getKey(), it.getValue())));
        assertThat(years.get(Collections.max(years.keySet()))).isEqualTo(history.at(history.head()));
        deferred = fold.deferred();
    }

    private List<String> told() {
        return deferred.stream()
                .map(it -> it.by().version() + " " + it.event().getClass().getSimpleName() + " until "
                        + it.until().version())
                .toList();
    }

    private Item item(int year, ItemId item) {
        return years.get(year).item(item).orElseThrow();
    }

    private Attributes attributes(int year, ItemId item) {
        return item(year, item).attributes();
    }

    private static Relationship why(Motive motive, ItemId... segments) {
        return new Relationship(null, motive, null, null, Set.of(segments));
    }

    private static Amount euros(int value) {
        return new Amount(BigDecimal.valueOf(value), "EUR", Period.MONTH);
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
