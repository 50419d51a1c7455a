package io.canvasledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A list of words that were stored once, in {@code frozen/NAME.txt}. Lines are only ever appended: whatever stands in one
 * may stand in a data directory somewhere.
 */
record Frozen(String name) {

    private static final Path FOLDER = Path.of("src/test/resources/frozen");

    List<String> lines() {
        try {
            return Files.readAllLines(FOLDER.resolve(name + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing that was stored has gone, and nothing that will be stored is missing. */
    void assertHolds(Collection<String> present) {
        var lines = lines();
        assertThat(lines).as(name + ".txt").doesNotHaveDuplicates();
        assertThat(present)
                .as(
                        "what %s.txt lists was stored once and must be understood for ever: bring it back, or give it an"
                                + " upcaster and a new name here",
                        name)
                .containsAll(lines);
        assertThat(lines).as("%s.txt: append what is new", name).containsAll(present);
    }
}
