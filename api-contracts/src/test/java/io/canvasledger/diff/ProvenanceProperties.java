package io.canvasledger.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Subject;
import io.canvasledger.canvas.Subject.OfItem;
import io.canvasledger.canvas.Subject.Presence;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProvenanceProperties {

    @Provide
    Arbitrary<History> histories() {
        return CanvasHistories.any();
    }

    /** Nobody sees half a version: the one named must, as a whole, have done what it is named for, and none after it. */
    @Property(tries = 500)
    void the_version_behind_a_difference_is_the_last_that_made_one_of_just_that(
            @ForAll("histories") History history, @ForAll int one, @ForAll int other) {
        int from = 1 + Math.floorMod(one, history.head());
        int to = 1 + Math.floorMod(other, history.head());
        int newer = Math.max(from, to);
        var diff = CanvasDiff.between(history.at(from), history.at(to));
        Provenance.of(diff, history.between(from, to)).behind().forEach((subject, event) -> {
            int version = event.by().version();

            assertThat(version).isBetween(Math.min(from, to) + 1, newer);
            assertThat(madeIn(history, version))
                    .anyMatch(changed -> changed.equals(subject) || isPresenceOf(changed, subject));
            for (int later = version + 1; later <= newer; later++) {
                assertThat(madeIn(history, later)).doesNotContain(subject);
            }
        });
    }

    private static Set<Subject> madeIn(History history, int version) {
        return CanvasDiff.between(history.at(version - 1), history.at(version)).subjects();
    }

    private static boolean isPresenceOf(Subject changed, Subject subject) {
        return subject instanceof OfItem side && changed.equals(new Presence(side.item()));
    }
}
