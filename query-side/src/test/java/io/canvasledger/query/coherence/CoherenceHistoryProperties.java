package io.canvasledger.query.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent.VersionOpened;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.histories.CanvasHistories;
import io.canvasledger.histories.History;
import io.canvasledger.query.coherence.CoherenceHistory.CoherenceMoment;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

    @Property(tries = 200)
    void along_effective_time_it_ends_at_the_head_whatever_the_days_and_nothing_found_differs_from_an_examination(
            @ForAll("histories") History history, @ForAll long seed) {
        var told = new CoherenceHistory(List.of());
        TimeAxis.EFFECTIVE.fold(history.canvas(), dated(history, seed), told);

        assertThat(told.moments()).hasSize(history.head()).allSatisfy(moment -> assertThat(moment.coherence())
                .isEqualTo(Coherences.of(moment.canvas())));
        assertThat(told.moments().getLast().canvas()).isEqualTo(history.at(history.head()));
        assertThat(told.lastOfEachDay()).endsWith(told.moments().getLast());
        assertThat(told.lastOfEachDay())
                .extracting(CoherenceMoment::effectiveOn)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** All events of a history, its versions dated anyhow. */
    private static List<RecordedEvent> dated(History history, long seed) {
        var random = new Random(seed);
        var days = IntStream.rangeClosed(0, history.head())
                .mapToObj(_ -> LocalDate.ofEpochDay(random.nextInt(8)))
                .toList();
        return history.between(0, history.head()).stream()
                .map(event -> {
                    var by = event.by();
                    var note = new Note(
                            by.note().rationale(),
                            days.get(by.version()),
                            by.note().evidence());
                    return new RecordedEvent(
                            event.id(),
                            event.sequence(),
                            event.event(),
                            new RecordedVersion(by.id(), by.author(), by.recordedAt(), note));
                })
                .toList();
    }
}
