package io.canvasledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.VersionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events outlive the code that wrote them. Every revision of every event has samples under {@code events/NAME/REVISION},
 * which are never edited: {@link StoredSamples} says what each must be read as.
 */
class EventCatalogTest {

    private static final Path SAMPLES = Path.of("src/test/resources/events");

    private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");

    private final Serializer serializer = RealChain.serializer();

    /** One frozen event: {@code NAME/REVISION/CASE.json}. */
    record StoredSample(String name, String revision, String example) {

        static StoredSample of(Path file) {
            var path = SAMPLES.relativize(file);
            return new StoredSample(
                    path.getName(0).toString(),
                    path.getName(1).toString(),
                    path.getName(2).toString().replace(".json", ""));
        }

        Path file() {
            return SAMPLES.resolve(name).resolve(revision).resolve(example + ".json");
        }

        String json() {
            try {
                return Files.readString(file()).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name + "/" + revision + "/" + example;
        }
    }

    static List<StoredSample> samples() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .map(StoredSample::of)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    static List<StoredSample> samplesOf(String name, String revision) {
        try {
            return samples().stream()
                    .filter(it -> it.name().equals(name) && it.revision().equals(revision))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_event_has_a_kind_and_a_stored_name_of_its_own() {
        assertThat(EventKind.values()).extracting(EventKind::event).containsExactly((Class[])
                CanvasEvent.class.getPermittedSubclasses());
        assertThat(EventKind.values()).extracting(EventKind::storedName).doesNotHaveDuplicates();
    }

    @Test
    void every_event_is_remembered_by_a_sample_of_its_present_revision() throws IOException {
        var remembered = new TreeSet<String>();
        samples().forEach(sample -> remembered.add(sample.name() + "/" + sample.revision()));

        assertThat(remembered)
                .containsAll(Stream.of(EventKind.values())
                        .map(kind -> kind.storedName() + "/" + kind.revision())
                        .toList());
    }

    @Test
    void every_sample_is_expected_to_mean_something_and_every_meaning_has_its_sample() throws IOException {
        assertThat(samples().stream().map(StoredSample::toString))
                .containsExactlyInAnyOrderElementsOf(StoredSamples.MEANING.keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_stored_once_is_understood_for_ever(StoredSample sample) {
        var entry = new GenericDomainEventEntry<>(
                "canvas",
                StoredSamples.CANVAS.toString(),
                0,
                "0198c0de-0000-7000-8000-00000000000e",
                "2026-01-01T00:00:00Z",
                sample.name(),
                sample.revision(),
                sample.json(),
                "{\"author\":\"ada\"}");

        var read =
                EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(entry), serializer, RealChain.upcasters());

        assertThat(read.next().getPayload()).isEqualTo(meaning(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_stored_today_is_what_the_samples_of_the_present_revision_show(StoredSample sample) {
        var stored = serializer.serialize(meaning(sample), String.class);
        if (stored.getType().getRevision().equals(sample.revision())) {
            assertThat(stored.getData()).isEqualTo(sample.json());
            assertThat(stored.getType().getName()).isEqualTo(sample.name());
        }
    }

    private static Recorded meaning(StoredSample sample) {
        var version = VERSION.matcher(sample.json());
        assertThat(version.find()).isTrue();
        return new Recorded(
                StoredSamples.CANVAS,
                VersionId.main(Integer.parseInt(version.group(1))),
                StoredSamples.MEANING.get(sample.toString()));
    }
}
