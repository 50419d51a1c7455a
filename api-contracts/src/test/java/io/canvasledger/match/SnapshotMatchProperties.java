package io.canvasledger.match;

import static io.canvasledger.match.Matched.BLANK;
import static io.canvasledger.match.Matched.id;
import static io.canvasledger.match.Matched.importing;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Standing;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.refuse.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SnapshotMatchProperties {

    record Said(
            Block block, String title, String description, List<String> tags, Integer position, Standing standing) {}

    @Property
    void after_an_import_the_canvas_says_what_the_snapshot_said(@ForAll("histories") List<List<Said>> history) {
        var canvas = BLANK;
        int revision = 0;
        for (var said : history) {
            canvas = importing(canvas, snapshot(said, ++revision * 1000));

            var items = canvas.items();
            assertThat(items.values().stream().map(SnapshotMatchProperties::words))
                    .containsExactlyInAnyOrderElementsOf(
                            said.stream().map(SnapshotMatchProperties::words).toList());
            assertThat(canvas.removed()).noneMatch(removed -> items.containsKey(removed.item()));
        }
    }

    @Property
    void importing_what_the_canvas_already_is_changes_nothing(@ForAll("histories") List<List<Said>> history) {
        var canvas = BLANK;
        int revision = 0;
        for (var said : history) {
            canvas = importing(canvas, snapshot(said, ++revision * 1000));
            assertThat(SnapshotMatch.changes(canvas, snapshot(said, 900_000))).isEmpty();
            assertThat(SnapshotMatch.changes(canvas, restated(canvas, true))).isEmpty();
            assertThat(SnapshotMatch.changes(canvas, restated(canvas, false))).isEmpty();
        }
    }

    @Property
    void the_order_of_statements_makes_no_difference(
            @ForAll("histories") List<List<Said>> history, @ForAll Random random) {
        var canvas = BLANK;
        int revision = 0;
        for (var said : history) {
            var snapshot = snapshot(said, ++revision * 1000);
            var shuffled = new ArrayList<>(snapshot.statements());
            Collections.shuffle(shuffled, random);

            var changes = SnapshotMatch.changes(canvas, snapshot);
            assertThat(SnapshotMatch.changes(canvas, new Snapshot(Note.NONE, shuffled, null)))
                    .isEqualTo(changes);
            canvas = Matched.after(canvas, changes);
        }
    }

    @Property
    void what_goes_and_comes_back_unchanged_is_what_it_was(@ForAll("canvases") List<Said> said) {
        var before = importing(BLANK, snapshot(said, 1000));
        var emptied = importing(before, snapshot(List.of(), 2000));

        assertThat(importing(emptied, snapshot(said, 3000)).items()).isEqualTo(before.items());
    }

    @Provide
    Arbitrary<List<List<Said>>> histories() {
        return canvases().list().ofMinSize(1).ofMaxSize(4);
    }

    /** Few words, so that equal, alike and moved items are common. */
    @Provide
    Arbitrary<List<Said>> canvases() {
        var word = Arbitraries.of("Shops", "shops", "web", "own", "Partner", "support", "été", "niveau 1");
        var words = word.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
        return Combinators.combine(
                        Arbitraries.of(Block.CHANNELS, Block.KEY_PARTNERS, Block.CUSTOMER_SEGMENTS),
                        words,
                        words.injectNull(0.4),
                        Arbitraries.of("a", "b").list().ofMaxSize(2).uniqueElements(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Standing.values()))
                .as(Said::new)
                .list()
                .ofMaxSize(12);
    }

    private static Snapshot snapshot(List<Said> said, long from) {
        var statements = new ArrayList<Statement>();
        for (var one : said) {
            statements.add(new Statement(
                    null,
                    id(from + statements.size()),
                    one.block(),
                    one.title(),
                    one.description() == null ? "" : one.description(),
                    one.tags(),
                    one.position(),
                    one.standing(),
                    null,
                    new Place.Pointer("/items/" + statements.size())));
        }
        return new Snapshot(Note.NONE, statements, null);
    }

    private static Snapshot restated(Canvas canvas, boolean byId) {
        var fresh = Matched.ids(800_000);
        return new Snapshot(
                Note.NONE,
                canvas.items().values().stream()
                        .map(item -> new Statement(
                                byId ? item.id() : null,
                                fresh.get(),
                                item.block(),
                                item.title(),
                                item.description() == null ? "" : item.description(),
                                item.tags(),
                                item.placement().position(),
                                item.standing(),
                                item.attributes(),
                                new Place.Pointer("")))
                        .toList(),
                List.copyOf(canvas.links()));
    }

    private static List<Object> words(Item item) {
        return Arrays.asList(
                item.block(),
                item.title(),
                item.description(),
                item.tags(),
                item.placement().position(),
                item.standing());
    }

    private static List<Object> words(Said said) {
        return Arrays.asList(
                said.block(), said.title(), said.description(), said.tags(), said.position(), said.standing());
    }
}
