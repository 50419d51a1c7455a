package io.canvasledger.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The samples that come with the product. */
public final class SampleCanvases {

    private static final List<String> KEYS = List.of("mobile-operator", "whatsapp", "journalist");

    private final List<SampleCanvas> samples;

    private SampleCanvases(List<SampleCanvas> samples) {
        this.samples = samples;
    }

    /**
     * Reads them all from the class path.
     *
     * @throws IllegalArgumentException when one cannot be read as a sample; the build's tests rule that out
     */
    public static SampleCanvases bundled() {
        return new SampleCanvases(KEYS.stream().map(SampleCanvases::bundled).toList());
    }

    /** All of them, the one to start with first. */
    public List<SampleCanvas> all() {
        return samples;
    }

    public Stream<String> keys() {
        return samples.stream().map(SampleCanvas::key);
    }

    public Optional<SampleCanvas> named(String key) {
        return samples.stream().filter(sample -> sample.key().equals(key)).findFirst();
    }

    private static SampleCanvas bundled(String key) {
        var file = "samples/" + key + ".json";
        try (var in = SampleCanvases.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException(file + ": not on the class path");
            }
            var sample = SampleCanvas.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!sample.key().equals(key)) {
                throw new IllegalArgumentException(file + ": calls itself '" + sample.key() + "'");
            }
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
