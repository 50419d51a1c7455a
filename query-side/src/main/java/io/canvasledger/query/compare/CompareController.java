package io.canvasledger.query.compare;

import io.canvasledger.access.Caller;
import io.canvasledger.query.version.Reading;
import io.canvasledger.query.version.VersionReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares any two versions of a canvas. Turned round, the references give the reversed comparison. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
@Tag(name = "Comparisons", description = "What differs, who is behind it, and how relationships shifted.")
class CompareController {

    private final Reading reading;

    CompareController(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/diff")
    @Operation(
            summary = "What differs between two versions",
            description = "Net, block by block, each difference with the version behind it; and the path in between,"
                    + " what was made and undone or silently came back included. Warns of items that went while others still"
                    + " depended on them.",
            operationId = "getDiff")
    ResponseEntity<DiffView> diff(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @Parameter(description = "Compared from: " + VersionReference.GRAMMAR, example = "1") @RequestParam
                    String from,
            @Parameter(description = "Compared to: " + VersionReference.GRAMMAR) @RequestParam(defaultValue = "head")
                    String to,
            @Parameter(description = "Whether to tell the path between them too, and what came back on it")
                    @RequestParam(defaultValue = "true")
                    boolean path,
            @Parameter(description = "A version that must be visible first, such as the one just written")
                    @RequestParam(required = false)
                    @Nullable
                    Integer minVersion,
            @Parameter(description = "Seconds to wait for minVersion at most, 0–30")
                    @RequestParam(required = false)
                    @Nullable
                    Integer wait) {
        var versions = new Wanted(caller, canvas, from, to, minVersion, wait);
        return answer(
                versions, language, path ? "diff" : "net", comparison -> new DiffTelling(comparison, language, path)
                        .view());
    }

    @GetMapping("/relationships/shift")
    @Operation(
            summary = "How customer relationships shifted between two versions",
            description = "Per segment and overall: the mix of motives and categories before and after, what dominates,"
                    + " how much weight went from which motive to which, and the changes that caused it.",
            operationId = "getRelationshipShift")
    ResponseEntity<ShiftView> shift(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @Parameter(description = "Compared from: " + VersionReference.GRAMMAR, example = "1") @RequestParam
                    String from,
            @Parameter(description = "Compared to: " + VersionReference.GRAMMAR) @RequestParam(defaultValue = "head")
                    String to,
            @Parameter(description = "A version that must be visible first, such as the one just written")
                    @RequestParam(required = false)
                    @Nullable
                    Integer minVersion,
            @Parameter(description = "Seconds to wait for minVersion at most, 0–30")
                    @RequestParam(required = false)
                    @Nullable
                    Integer wait) {
        var versions = new Wanted(caller, canvas, from, to, minVersion, wait);
        return answer(versions, language, "shift", comparison -> new ShiftTelling(comparison, language).view());
    }

    /** The two versions a reader wants compared, as the reader named them. */
    private record Wanted(
            Caller caller,
            UUID canvas,
            String from,
            String to,
            @Nullable Integer minVersion,
            @Nullable Integer patience) {}

    private <T> ResponseEntity<T> answer(Wanted wanted, Locale language, String kind, Function<Comparison, T> telling) {
        var from = Reading.reference("from", wanted.from());
        var to = Reading.reference("to", wanted.to());
        var versions =
                reading.canvasAt(wanted.caller(), wanted.canvas(), wanted.minVersion(), wanted.patience(), from, to);
        int older = Reading.resolve(versions, "from", wanted.from());
        int newer = Reading.resolve(versions, "to", wanted.to());
        var body = telling.apply(Comparison.of(versions, older, newer));
        return Reading.inLanguage(body, kind + "-" + older + "-" + newer, from.fixed() && to.fixed(), language);
    }
}
