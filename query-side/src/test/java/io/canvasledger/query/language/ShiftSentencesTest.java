package io.canvasledger.query.language;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Relationship.Motive.ACQUISITION;
import static io.canvasledger.canvas.Relationship.Motive.RETENTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Branch;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Category;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.VersionId;
import io.canvasledger.figures.Figures;
import io.canvasledger.figures.Lead;
import io.canvasledger.figures.Point;
import io.canvasledger.histories.Story;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.shift.RelationshipShift;
import io.canvasledger.shift.StatedMotive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shift is told as what was computed, and no more: a tie as a tie, a silence as a silence. */
class ShiftSentencesTest {

    private final Story story = Story.of("Operator");
    private final ItemId people = story.adds(CUSTOMER_SEGMENTS, "People");

    @Test
    void a_tie_is_told_as_a_tie_with_its_share() {
        var phones = relates(null, ACQUISITION, 50);
        var hotline = relates(null, RETENTION, 60);
        story.version();
        story.attributes(hotline, to(null, RETENTION, 50));
        story.version();
        story.attributes(phones, to(null, ACQUISITION, 20));
        story.attributes(hotline, to(null, RETENTION, 20));
        story.version();
        story.attributes(hotline, to(null, RETENTION, 80));

        assertThat(both(1, 2))
                .containsExactly(
                        "In relationships with “People”, acquisition and retention now weigh the same (50% each); retention"
                                + " came first before.",
                        "Dans les relations avec « People », l’acquisition et la fidélisation pèsent désormais autant"
                                + " (50 % chacune) ; la fidélisation venait en tête.");
        assertThat(both(2, 3))
                .containsExactly(
                        "Relationships with “People” did not shift: acquisition and retention still weigh the same (50%"
                                + " each).",
                        "Les relations avec « People » n’ont pas changé : l’acquisition et la fidélisation pèsent toujours"
                                + " autant (50 % chacune).");
        assertThat(both(3, 4).getFirst())
                .isEqualTo("In relationships with “People”, retention pulled ahead (80%); acquisition and retention had"
                        + " weighed the same.");
        assertThat(both(0, 2).getFirst())
                .isEqualTo("Relationships with “People” began, for acquisition and retention alike.");
    }

    @Test
    void that_nobody_stated_a_motive_is_no_motive_one_can_turn_to() {
        var hotline = relates(null, null, 50);
        story.version();
        story.attributes(hotline, to(null, RETENTION, 50));
        story.version();
        story.attributes(hotline, to(null, null, 50));

        assertThat(both(1, 2))
                .containsExactly(
                        "The motive of relationships with “People” is now stated: mainly retention (100%).",
                        "Le motif est désormais indiqué pour les relations avec « People » : surtout la fidélisation"
                                + " (100 %).");
        assertThat(both(2, 3).getFirst())
                .isEqualTo("No motive is stated any more for relationships with “People”; it was mainly retention.");
        assertThat(both(1, 3).getFirst())
                .isEqualTo("No motive is stated for relationships with “People”, before or after.");
        assertThat(both(0, 1).getFirst()).isEqualTo("Relationships with “People” began; no motive is stated yet.");
    }

    @Test
    void a_share_of_effort_changed_motive_only_where_as_much_is_stated_as_before() {
        var phones = relates(null, ACQUISITION, 80);
        relates(null, null, 20);
        story.version();
        story.attributes(phones, to(null, RETENTION, 80));
        story.version();
        story.attributes(phones, to(null, RETENTION, 30));

        assertThat(both(1, 2).getFirst())
                .isEqualTo("Relationships with “People” turned from acquisition to retention: 80% of the effort changed"
                        + " motive. For 20% of the effort no motive is stated.");
        assertThat(both(2, 3).getFirst())
                .isEqualTo(
                        "Relationships with “People” are still mainly about retention. For 40% of the effort no motive"
                                + " is stated (before: 20%).");
    }

    @Test
    void relationships_of_another_form_did_shift() {
        var hotline = relates(Category.PERSONAL_ASSISTANCE, RETENTION, 50);
        story.version();
        story.attributes(hotline, to(Category.SELF_SERVICE, RETENTION, 50));

        assertThat(both(1, 2))
                .containsExactly(
                        "The motive of relationships with “People” did not change, but their form did: from personal"
                                + " assistance to self-service (all of the effort).",
                        "Pour les relations avec « People », le motif n’a pas changé, mais la forme, si : assistance"
                                + " personnelle auparavant, self-service désormais (tout l’effort).");
    }

    @Test
    void a_segment_that_went_is_told_as_gone() {
        relates(null, ACQUISITION, 50);
        story.version();
        story.removes(people);

        assertThat(both(1, 2))
                .containsExactly(
                        "“People” is no longer a segment; relationships with it had been mainly about acquisition.",
                        "« People » n’est plus un segment ; les relations visaient surtout l’acquisition.");
    }

    @Test
    void it_is_told_from_when_on_one_motive_was_ahead_of_another_and_until_when() {
        assertThat(leads(new Lead(at(39), true, Optional.of(at(41)))))
                .containsExactly(
                        "Overall, acquisition overtook retention in version 39 and stayed ahead until version 41.",
                        "Dans l’ensemble, l’acquisition a dépassé la fidélisation à la version 39 et a gardé l’avantage"
                                + " jusqu’à la version 41.");
        assertThat(leads(new Lead(at(39), true, Optional.empty())))
                .containsExactly(
                        "Overall, acquisition overtook retention in version 39.",
                        "Dans l’ensemble, l’acquisition a dépassé la fidélisation à la version 39.");
        assertThat(leads(new Lead(at(1), false, Optional.of(at(41)))))
                .containsExactly(
                        "Overall, acquisition was ahead of retention from the first version (1) until version 41.",
                        "Dans l’ensemble, l’acquisition pesait plus que la fidélisation de la première version (1) jusqu’à"
                                + " la version 41.");
        assertThat(leads(new Lead(at(1), false, Optional.empty())))
                .containsExactly(
                        "Overall, acquisition was ahead of retention from the first version (1) on.",
                        "Dans l’ensemble, l’acquisition pesait plus que la fidélisation dès la première version (1).");
    }

    private Point at(int version) {
        var by = new RecordedVersion(new VersionId(Branch.MAIN, version), "ada", Instant.EPOCH, Note.NONE);
        return new Point(by, Figures.of(story.canvas()));
    }

    private static List<String> leads(Lead lead) {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .map(language -> ShiftSentences.in(language)
                        .tell(lead, StatedMotive.ACQUISITION, StatedMotive.RETENTION, null)
                        .text())
                .toList();
    }

    private List<String> both(int from, int to) {
        var history = story.told();
        var after = history.at(to);
        var shift = RelationshipShift.between(history.at(from), after).of(people);
        return List.of(Locale.ENGLISH, Locale.FRENCH).stream()
                .map(language -> ShiftSentences.in(language)
                        .tell(
                                shift,
                                new ItemTitle(people, "People"),
                                after.item(people).isEmpty())
                        .text())
                .toList();
    }

    private ItemId relates(@Nullable Category category, @Nullable Motive motive, int weight) {
        return story.adds(CUSTOMER_RELATIONSHIPS, "Relationship", to(category, motive, weight));
    }

    private Relationship to(@Nullable Category category, @Nullable Motive motive, int weight) {
        return new Relationship(category, motive, null, BigDecimal.valueOf(weight), Set.of(people));
    }
}
