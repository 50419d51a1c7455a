package io.canvasledger.mechanics;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.Item;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MechanicsProperties {

    @Provide
    Arbitrary<History> histories() {
        return CanvasHistories.any();
    }

    @Property(tries = 200)
    void a_walk_reaches_exactly_what_following_dependencies_reaches(@ForAll("histories") History history) {
        var canvas = head(history);
        var mechanics = Mechanics.of(canvas);
        for (var start : canvas.items().values()) {
            assertThat(mechanics.dependenciesOf(start.id()).stream().map(Chain::item))
                    .containsExactlyInAnyOrderElementsOf(closure(mechanics, start));
        }
    }

    @Property(tries = 200)
    void both_directions_tell_the_same_story(@ForAll("histories") History history) {
        var canvas = head(history);
        var mechanics = Mechanics.of(canvas);
        for (var start : canvas.items().values()) {
            for (var chain : mechanics.dependenciesOf(start.id())) {
                assertThat(mechanics.dependentsOf(chain.item().id()))
                        .filteredOn(back -> back.item().equals(start))
                        .singleElement()
                        .satisfies(back -> assertThat(back.steps()).isEqualTo(chain.steps()));
            }
        }
    }

    @Property(tries = 200)
    void a_chain_leads_without_a_gap_from_the_dependent_to_what_it_depends_on(@ForAll("histories") History history) {
        var canvas = head(history);
        var mechanics = Mechanics.of(canvas);
        for (var start : canvas.items().values()) {
            for (var chain : mechanics.dependenciesOf(start.id())) {
                leads(chain.dependencies(), start, chain.item(), mechanics);
            }
            for (var chain : mechanics.dependentsOf(start.id())) {
                leads(chain.dependencies(), chain.item(), start, mechanics);
            }
        }
    }

    @Property(tries = 200)
    void knock_ons_tell_of_items_that_went_and_dependents_that_stayed(@ForAll("histories") History history) {
        for (int version = 2; version <= history.head(); version++) {
            var from = history.at(version - 1);
            var to = history.at(version);
            for (var knockOn : KnockOn.between(from, to)) {
                assertThat(from.items()).containsEntry(knockOn.gone().id(), knockOn.gone());
                assertThat(to.item(knockOn.gone().id()).map(Item::block)).isEqualTo(knockOn.movedTo());
                assertThat(knockOn.losses()).isNotEmpty().allSatisfy(loss -> assertThat(to.items())
                        .containsEntry(loss.dependent().id(), loss.dependent()));
            }
            assertThat(KnockOn.between(to, to)).isEmpty();
        }
    }

    private static Canvas head(History history) {
        return history.at(history.head());
    }

    private static Set<Item> closure(Mechanics mechanics, Item start) {
        var reached = new HashSet<Item>();
        reached.add(start);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var dependency : mechanics.dependencies()) {
                grew |= reached.contains(dependency.dependent()) && reached.add(dependency.on());
            }
        }
        reached.remove(start);
        return reached;
    }

    private static void leads(List<Dependency> chain, Item from, Item to, Mechanics mechanics) {
        assertThat(mechanics.dependencies()).containsAll(chain);
        assertThat(chain.getFirst().dependent()).isEqualTo(from);
        assertThat(chain.getLast().on()).isEqualTo(to);
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).dependent()).isEqualTo(chain.get(i - 1).on());
        }
    }
}
