package io.canvasledger.query.figures;

import io.canvasledger.figures.Felt;
import io.canvasledger.figures.Immaterial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a personal canvas receives or gives of one kind that is not money.
 *
 * @param kind such as RECOGNITION or STRESS; UNSPECIFIED for entries that do not say
 * @param count how many entries there are
 * @param rated how many of those state an intensity
 * @param intensity the sum of the intensities stated, 1–5 each
 * @param meanIntensity absent when none is stated
 */
record ImmaterialTotal(
        String kind,
        int count,
        int rated,
        int intensity,
        @Nullable Double meanIntensity) {

    static List<ImmaterialTotal> of(Immaterial<?> immaterial) {
        var totals = new ArrayList<ImmaterialTotal>();
        immaterial.byKind().forEach((kind, felt) -> totals.add(of(kind.name(), felt)));
        if (immaterial.unspecified().count() > 0) {
            totals.add(of("UNSPECIFIED", immaterial.unspecified()));
        }
        return totals;
    }

    private static ImmaterialTotal of(String kind, Felt felt) {
        var mean = felt.mean();
        return new ImmaterialTotal(
                kind, felt.count(), felt.rated(), felt.sum(), mean.isPresent() ? mean.getAsDouble() : null);
    }
}
