package io.canvasledger.query.language;

import static io.canvasledger.query.language.EventsTold.FORGOTTEN;
import static io.canvasledger.query.language.EventsTold.LOST;
import static io.canvasledger.query.language.EventsTold.SENIORS;
import static io.canvasledger.query.language.EventsTold.STUDENTS;
import static io.canvasledger.query.language.EventsTold.SUBSIDY;
import static io.canvasledger.query.language.EventsTold.TITLES;
import static io.canvasledger.query.language.EventsTold.both;
import static io.canvasledger.query.language.EventsTold.english;
import static io.canvasledger.query.language.EventsTold.euros;
import static io.canvasledger.query.language.EventsTold.french;
import static io.canvasledger.query.language.EventsTold.item;
import static io.canvasledger.query.language.EventsTold.moved;
import static io.canvasledger.query.language.EventsTold.relationship;
import static io.canvasledger.query.language.EventsTold.reworded;
import static io.canvasledger.query.language.EventsTold.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Item.Placement;
import io.canvasledger.canvas.Item.Wording;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.Standing;
import io.canvasledger.canvas.ValueProposition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_relationship_that_turns_is_told_with_everything_else_that_changed_about_it() {
        var event = shift(
                relationship(Category.SELF_SERVICE, Motive.ACQUISITION, "55", STUDENTS),
                relationship(Category.SELF_SERVICE, Motive.RETENTION, "20.5", SENIORS));

        assertThat(english(event))
                .isEqualTo("“Handset subsidy” turned from acquisition to retention; weight 55 → 20.5;"
                        + " now addresses “Seniors”; no longer addresses “Students”.");
        assertThat(french(event))
                .isEqualTo("« Handset subsidy » passe de l’acquisition à la fidélisation ;"
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
                RevenueStream.RevenueType.SUBSCRIPTION,
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
                        + " montant 1\u202f234,5 EUR par mois → 60 EUR par mois ; intensité 3 → sans indication.");
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
                        "“Loyalty club” was added to the customer relationships.",
                        "Ajout de « Loyalty club » aux relations avec le client.");
        assertThat(both(new ItemRemoved(club)))
                .containsExactly(
                        "“Loyalty club” was removed from the customer relationships.",
                        "Retrait de « Loyalty club » des relations avec le client.");
        assertThat(english(reworded("Club", null, "Loyalty club", null)))
                .isEqualTo("Reworded “Club” → “Loyalty club”.");
        assertThat(spaced(reworded("Club", null, "Loyalty club", "x")))
                .containsExactly(
                        "Reworded “Club” → “Loyalty club”, now with a description.",
                        "« Club » reformulé → « Loyalty club », désormais avec une description.");
        assertThat(spaced(reworded("Club", "y", "Loyalty club", "x")))
                .containsExactly(
                        "Reworded “Club” → “Loyalty club”, with another description.",
                        "« Club » reformulé → « Loyalty club », avec une autre description.");
        assertThat(spaced(reworded("Club", "x", "Loyalty club", null)))
                .containsExactly(
                        "Reworded “Club” → “Loyalty club”, now without a description.",
                        "« Club » reformulé → « Loyalty club », désormais sans description.");
        assertThat(english(reworded("Club", "x", "Club", null))).isEqualTo("Removed the description of “Club”.");
        assertThat(english(moved(Block.CHANNELS, 1, Block.KEY_PARTNERS, null)))
                .isEqualTo("“Handset subsidy” moved from the channels to the key partners.");
        assertThat(english(moved(Block.CHANNELS, 1_500, Block.CHANNELS, 2_000)))
                .isEqualTo("“Handset subsidy” moved from position 1500 to position 2000 among the channels.");
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
                new CustomerSegment(CustomerSegment.SegmentType.NICHE, null, null, null),
                new RevenueStream(RevenueStream.RevenueType.SUBSCRIPTION, null, null, null, null, null, null));

        assertThat(english(event))
                .isEqualTo("“Handset subsidy” changed: type subscription; segment type niche → unspecified.");
        assertThat(french(event))
                .isEqualTo("« Handset subsidy » modifié : type abonnement ; type de segment niche → sans indication.");
    }

    @Test
    void a_question_or_a_rule_that_there_is_no_longer_is_told_by_its_id() {
        assertThat(english(new QuestionAnswered("Spring", "NO.LONGER.ASKED", null, "x")))
                .isEqualTo("Answered in the review “Spring”: NO.LONGER.ASKED");
        assertThat(french(new RuleSwitched("NO_LONGER_A_RULE", false)))
                .isEqualTo("La règle « NO_LONGER_A_RULE » est désactivée pour ce canevas.");
    }

    @Test
    void on_a_personal_canvas_a_block_is_called_in_the_words_of_its_question() {
        var help = new Item(
                SENIORS, new Placement(Block.KEY_PARTNERS, null), new Wording("Grandma", null), List.of(), null, null);
        var event = new ItemAdded(help);

        assertThat(Sentences.in(Locale.ENGLISH, CanvasKind.PERSONAL)
                        .tell(event, TITLES::get)
                        .text())
                .isEqualTo("“Grandma” was added to the people who help you.");
        assertThat(Sentences.in(Locale.FRENCH, CanvasKind.PERSONAL)
                        .tell(event, TITLES::get)
                        .text())
                .isEqualTo("Ajout de « Grandma » aux personnes qui vous aident.");
        assertThat(english(event)).isEqualTo("“Grandma” was added to the key partners.");
    }

    /** With spaces that break. */
    private static List<String> spaced(CanvasEvent event) {
        return both(event).stream()
                .map(told -> told.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }
}
