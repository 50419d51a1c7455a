package io.canvasledger.query.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CoherenceHistoryProperties {

    @Provide
    Arbitrary<History> histories() {
        return CanvasHistories.any();
    }

    @Property(tries = 200)
    void sparing_an_examination_never_changes_what_it_would_have_found(@ForAll("histories") History history) {
        var told = new CoherenceHistory(List.of());
        var canvas = Canvas.blank(history.canvas());
        for (int version = 1; version <= history.head(); version++) {
            var events = history.between(version - 1, version);
            assertThat(events.getFirst().event()).isInstanceOf(VersionOpened.class);
            canvas = canvas.evolve(history.recorded(events));
            told.accept(events.getFirst().by(), canvas);
        }

        assertThat(told.moments()).hasSize(history.head()).allSatisfy(moment -> assertThat(moment.coherence())
                .isEqualTo(Coherences.of(history.at(moment.version()))));
    }
}
