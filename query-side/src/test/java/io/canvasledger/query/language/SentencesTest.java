package io.canvasledger.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasCreated;
import io.canvasledger.canvas.CanvasEvent.CanvasDescribed;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.canvas.WorkspaceId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final CanvasId CANVAS = new CanvasId(WorkspaceId.DEFAULT, new UUID(0, 1));
    private static final ItemId SUBSIDY = new ItemId(new UUID(7, 1));
    private static final ItemId STUDENTS = new ItemId(new UUID(7, 2));
    private static final ItemId SENIORS = new ItemId(new UUID(7, 3));
    private static final ItemId FORGOTTEN = new ItemId(new UUID(7, 4));
    private static final ItemId LOST = new ItemId(new UUID(7, 5));
    private static final Map<ItemId, String> TITLES =
            Map.of(SUBSIDY, "Handset subsidy", STUDENTS, "Students", SENIORS, "Seniors");

    @Test
    void a_relationship_that_turns_is_told_with_everything_else_that_changed_about_it() {
        var event = shift(
                relationship(Category.SELF_SERVICE, Motive.ACQUISITION, "55", STUDENTS),
                relationship(Category.SELF_SERVICE, Motive.RETENTION, "20.5", SENIORS));

        assertThat(english(event))
                .isEqualTo("“Handset subsidy” turned from acquisition to retention; weight 55 → 20.5;"
                        + " now addresses “Seniors”; no longer addresses “Students”.");
        assertThat(french(event))
                .isEqualTo("« Handset subsidy » change de motif : acquisition de clients → rétention / fidélisation ;"
                        + " poids 55 → 20,5 ; s’adresse désormais à « Seniors » ; ne s’adresse plus à « Students ».");
    }

    @Test
    void a_relationship_that_only_turns_says_nothing_else() {
        assertThat(english(shift(
                        relationship(null, Motive.ACQUISITION, "55"), relationship(null, Motive.UPSELLING, "55"))))
                .isEqualTo("“Handset subsidy” turned from acquisition to upselling.");
    }

    @Test
    void a_relationship_that_keeps_its_motive_says_what_is_different() {
        assertThat(english(shift(null, relationship(Category.COMMUNITY, Motive.RETENTION, null))))
                .isEqualTo("“Handset subsidy” shifted: category community; motive retention.");
        assertThat(english(shift(relationship(Category.COMMUNITY, null, null), null)))
                .isEqualTo("“Handset subsidy” shifted: category community → unspecified.");
    }

    @Test
    void segments_whose_name_is_lost_are_counted() {
        var before = relationship(null, Motive.RETENTION, null);

        assertThat(english(shift(before, relationship(null, Motive.RETENTION, null, STUDENTS, FORGOTTEN, LOST))))
                .isEqualTo("“Handset subsidy” shifted: now addresses “Students” and 2 other segments.");
        assertThat(french(shift(before, relationship(null, Motive.RETENTION, null, STUDENTS, FORGOTTEN))))
                .isEqualTo("« Handset subsidy » évolue : s’adresse désormais à « Students » et un autre segment.");
    }

    @Test
    void attributes_are_told_one_by_one_in_the_reader_s_numbers() {
        var before = new RevenueStream(null, RevenueStream.Recurrence.RECURRING, null, euros("1234.5"), null, null, 3);
        var after = new RevenueStream(
                RevenueStream.Type.SUBSCRIPTION,
                RevenueStream.Recurrence.RECURRING,
                null,
                euros("60"),
                null,
                null,
                null);
        var event = new AttributesChanged(SUBSIDY, before, after);

        assertThat(english(event))
                .isEqualTo("“Handset subsidy” changed: type subscription;"
                        + " amount 1,234.5 EUR a month → 60 EUR a month; intensity 3 → unspecified.");
        assertThat(french(event))
                .isEqualTo("« Handset subsidy » modifié : type abonnement ;"
                        + " montant 1\u202f234,5 EUR par mois → 60 EUR par mois ; intensité 3 → non précisé.");
    }

    @Test
    void several_values_are_listed_and_free_text_is_cut() {
        var drivers = new ValueProposition(
                Set.of(ValueProposition.Driver.PRICE, ValueProposition.Driver.DESIGN, ValueProposition.Driver.NEWNESS));

        assertThat(english(new AttributesChanged(SUBSIDY, null, drivers)))
                .isEqualTo("“Handset subsidy” changed: value drivers newness, design, and price.");
        assertThat(french(new AttributesChanged(SUBSIDY, null, drivers)))
                .isEqualTo("« Handset subsidy » modifié : leviers de valeur nouveauté, design et prix.");
        assertThat(english(new AttributesChanged(
                        SUBSIDY, null, new CustomerSegment(null, null, null, "🙂".repeat(4_000)))))
                .isEqualTo("“Handset subsidy” changed: job to be done “" + "🙂".repeat(200) + "…”.");
    }

    @Test
    void items_come_change_and_go() {
        var club = item(SUBSIDY, "Loyalty club");

        assertThat(both(new ItemAdded(club)))
                .containsExactly(
                        "Added “Loyalty club” to Customer relationships.",
                        "« Loyalty club » ajouté à Relations avec le client.");
        assertThat(both(new ItemRemoved(club)))
                .containsExactly(
                        "Removed “Loyalty club” from Customer relationships.",
                        "« Loyalty club » retiré de Relations avec le client.");
        assertThat(english(reworded("Club", null, "Loyalty club", null)))
                .isEqualTo("Reworded “Club” → “Loyalty club”.");
        assertThat(english(reworded("Club", null, "Loyalty club", "x")))
                .isEqualTo("Reworded “Club” → “Loyalty club”, with another description.");
        assertThat(english(reworded("Club", "x", "Club", null))).isEqualTo("Removed the description of “Club”.");
        assertThat(english(moved(Block.CHANNELS, 1, Block.KEY_PARTNERS, null)))
                .isEqualTo("Moved “Handset subsidy” from Channels to Key partners.");
        assertThat(english(moved(Block.CHANNELS, 1_500, Block.CHANNELS, 2_000)))
                .isEqualTo("Moved “Handset subsidy” from position 1500 to 2000 in Channels.");
        assertThat(english(new StandingChanged(SUBSIDY, null, Standing.VALIDATED)))
                .isEqualTo("“Handset subsidy” was validated.");
        assertThat(english(new ItemRetagged(SUBSIDY, List.of("a", "b"), List.of("b", "c"))))
                .isEqualTo("Tagged “Handset subsidy” with “c”, no longer with “a”.");
        assertThat(english(new ItemsLinked(new Link(SUBSIDY, LinkType.SERVES, STUDENTS))))
                .isEqualTo("“Handset subsidy” serves “Students”.");
        assertThat(french(new ItemsUnlinked(new Link(SUBSIDY, LinkType.NEEDS, FORGOTTEN))))
                .isEqualTo("« Handset subsidy » n’a plus besoin de « un élément ».");
        assertThat(english(new MilestoneNamed(new Milestone("Launch", 1_005))))
                .isEqualTo("Version 1005 was named “Launch”.");
    }

    @Test
    void what_people_wrote_is_told_as_they_wrote_it() {
        assertThat(english(new CanvasRenamed("{0} it's", "'{1}' “x”")))
                .isEqualTo("Renamed the canvas “{0} it's” → “'{1}' “x””.");
    }

    @Test
    void an_item_typed_anew_in_another_block_is_told_with_what_it_gained_and_what_it_lost() {
        var event = new AttributesChanged(
                SUBSIDY,
                new CustomerSegment(CustomerSegment.Type.NICHE, null, null, null),
                new RevenueStream(RevenueStream.Type.SUBSCRIPTION, null, null, null, null, null, null));

        assertThat(english(event))
                .isEqualTo("“Handset subsidy” changed: type subscription; segment type niche → unspecified.");
        assertThat(french(event))
                .isEqualTo("« Handset subsidy » modifié : type abonnement ; type de segment niche → non précisé.");
    }

    @Test
    void every_kind_of_event_is_told_in_both_languages() {
        var told = new HashSet<Class<?>>();
        everything().forEach(event -> {
            told.add(event.getClass());
            assertThat(both(event))
                    .doesNotHaveDuplicates()
                    .allMatch(sentence -> sentence.endsWith(".") || sentence.endsWith("?"))
                    .noneMatch(sentence -> sentence.contains("{") || sentence.contains("null"));
        });

        assertThat(told).containsExactlyInAnyOrder(CanvasEvent.class.getPermittedSubclasses());
    }

    private static Stream<CanvasEvent> everything() {
        var links = Stream.of(LinkType.values()).map(type -> new Link(SUBSIDY, type, STUDENTS));
        var ends = links.<CanvasEvent>flatMap(link -> Stream.of(new ItemsLinked(link), new ItemsUnlinked(link)));
        var standings = Stream.concat(Stream.of(Standing.values()), Stream.of((Standing) null))
                .<CanvasEvent>map(standing -> new StandingChanged(SUBSIDY, null, standing));
        return Stream.of(ends, standings, others()).flatMap(it -> it);
    }

    private static Stream<CanvasEvent> others() {
        return Stream.of(
                new VersionOpened(Note.NONE),
                new QuestionAnswered("Spring", "BUSINESS.CHANNELS.1", null, "By post"),
                new QuestionAnswered("Spring", "BUSINESS.CHANNELS.1", "By post", "By hand"),
                new QuestionAnswered("Spring", "BUSINESS.CHANNELS.1", "By hand", null),
                new RuleSwitched("OFFER_NOT_DEFINED", false),
                new RuleSwitched("NO_LONGER_A_RULE", true),
                new CanvasCreated(CanvasKind.BUSINESS, "Operator", null),
                new CanvasRenamed("a", "b"),
                new CanvasDescribed(null, "b"),
                new CanvasDescribed("a", "b"),
                new CanvasDescribed("a", null),
                new CanvasArchived(),
                new CanvasBroughtBack(),
                new ItemAdded(item(SUBSIDY, "Subsidy")),
                new ItemRemoved(item(SUBSIDY, "Subsidy")),
                reworded("a", null, "b", null),
                reworded("a", null, "b", "c"),
                reworded("a", null, "a", "c"),
                reworded("a", "b", "a", "c"),
                reworded("a", "b", "a", null),
                new ItemRetagged(SUBSIDY, List.of(), List.of("a")),
                new ItemRetagged(SUBSIDY, List.of("a"), List.of()),
                new ItemRetagged(SUBSIDY, List.of("a"), List.of("b")),
                new ItemRetagged(SUBSIDY, List.of("a", "b"), List.of("b", "a")),
                moved(Block.CHANNELS, null, Block.KEY_PARTNERS, null),
                moved(Block.CHANNELS, null, Block.KEY_PARTNERS, 3),
                moved(Block.CHANNELS, null, Block.CHANNELS, 3),
                moved(Block.CHANNELS, 1, Block.CHANNELS, 3),
                moved(Block.CHANNELS, 1, Block.CHANNELS, null),
                new AttributesChanged(
                        SUBSIDY,
                        null,
                        new RevenueStream(RevenueStream.Type.SALARY, null, null, euros("1"), null, null, 2)),
                shift(relationship(null, Motive.ACQUISITION, "1"), relationship(null, Motive.RETENTION, "2")),
                shift(relationship(null, Motive.ACQUISITION, "1"), relationship(null, Motive.RETENTION, "1")),
                shift(null, relationship(null, Motive.RETENTION, "2", STUDENTS)),
                new MilestoneNamed(new Milestone("Launch", 1)),
                new MilestoneRemoved(new Milestone("Launch", 1)));
    }

    private static ItemReworded reworded(
            String title, @Nullable String description, String newTitle, @Nullable String newDescription) {
        return new ItemReworded(SUBSIDY, new Wording(title, description), new Wording(newTitle, newDescription));
    }

    private static ItemMoved moved(Block from, @Nullable Integer position, Block to, @Nullable Integer newPosition) {
        return new ItemMoved(SUBSIDY, new Placement(from, position), new Placement(to, newPosition));
    }

    private static RelationshipShifted shift(@Nullable Relationship before, @Nullable Relationship after) {
        return new RelationshipShifted(SUBSIDY, before, after);
    }

    private static Relationship relationship(
            @Nullable Category category, @Nullable Motive motive, @Nullable String weight, ItemId... segments) {
        return new Relationship(
                category,
                motive,
                null,
                weight == null ? null : new BigDecimal(weight),
                new HashSet<>(Arrays.asList(segments)));
    }

    private static Amount euros(String value) {
        return new Amount(new BigDecimal(value), "EUR", Amount.Period.MONTH);
    }

    private static Item item(ItemId id, String title) {

        return new Item(
                id, new Placement(Block.CUSTOMER_RELATIONSHIPS, null), new Wording(title, null), List.of(), null, null);
    }

    private static List<String> both(CanvasEvent event) {
        return List.of(english(event), french(event));
    }

    @Test
    void a_question_or_a_rule_that_there_is_no_longer_is_told_by_its_id() {
        assertThat(english(new QuestionAnswered("Spring", "NO.LONGER.ASKED", null, "x")))
                .isEqualTo("Answered in the review “Spring”: NO.LONGER.ASKED");
        assertThat(french(new RuleSwitched("NO_LONGER_A_RULE", false)))
                .isEqualTo("La règle « NO_LONGER_A_RULE » est désactivée pour ce canevas.");
    }

    @Test
    void on_a_personal_canvas_a_block_is_called_by_its_question() {
        var help = new Item(
                SENIORS, new Placement(Block.KEY_PARTNERS, null), new Wording("Grandma", null), List.of(), null, null);
        var event = new ItemAdded(help);

        assertThat(Sentences.in(Locale.ENGLISH, CanvasKind.PERSONAL)
                        .tell(event, TITLES::get)
                        .text())
                .isEqualTo("Added “Grandma” to “Who helps you?”.");
        assertThat(Sentences.in(Locale.FRENCH, CanvasKind.PERSONAL)
                        .tell(event, TITLES::get)
                        .text())
                .isEqualTo("« Grandma » ajouté à « Qui vous aide ».");
        assertThat(english(event)).isEqualTo("Added “Grandma” to Key partners.");
    }

    private static String english(CanvasEvent event) {
        return Sentences.in(Locale.ENGLISH, CanvasKind.BUSINESS)
                .tell(event, TITLES::get)
                .text();
    }

    private static String french(CanvasEvent event) {
        return Sentences.in(Locale.FRENCH, CanvasKind.BUSINESS)
                .tell(event, TITLES::get)
                .text();
    }
}
