package io.canvasledger.query.mechanics;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.mechanics.Chain;
import io.canvasledger.mechanics.Mechanics;
import io.canvasledger.query.language.MechanicsSentences;
import io.canvasledger.query.mechanics.MechanicsView.ChainView;
import io.canvasledger.query.mechanics.MechanicsView.LinkedItem;
import io.canvasledger.query.mechanics.MechanicsView.TieView;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Patience;
import io.canvasledger.query.version.Version;
import io.canvasledger.refuse.Reason;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Walks the links of a canvas, and the segments its relationships address, from any item. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}/items/{item}")
class MechanicsController {

    private static final int MOST_STEPS = 20;

    private final CanvasReader reader;

    MechanicsController(CanvasReader reader) {
        this.reader = reader;
    }

    @GetMapping("/dependents")
    ResponseEntity<MechanicsView> dependents(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "head") String at,
            @RequestParam(defaultValue = "20") int steps,
            @ModelAttribute Patience patience) {
        var walk = new ChainWalk(Mechanics::dependentsOf, checked(steps));
        return reader.at(caller, canvas, patience, at, version -> walked(version, new ItemId(item), walk, language));
    }

    @GetMapping("/dependencies")
    ResponseEntity<MechanicsView> dependencies(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "head") String at,
            @RequestParam(defaultValue = "20") int steps,
            @ModelAttribute Patience patience) {
        var walk = new ChainWalk(Mechanics::dependenciesOf, checked(steps));
        return reader.at(caller, canvas, patience, at, version -> walked(version, new ItemId(item), walk, language));
    }

    /** Which way to walk, and how far. */
    private record ChainWalk(BiFunction<Mechanics, ItemId, List<Chain>> way, int steps) {}

    private static int checked(int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PARAMETER_INVALID, null, "parameter", "steps", "allowed", "1–" + MOST_STEPS);
        }
        return steps;
    }

    private static ResponseEntity<MechanicsView> walked(Version version, ItemId item, ChainWalk walk, Locale language) {
        var read = version.canvas();
        var start = read.item(item).orElseThrow(() -> ProblemException.refused(Reason.ITEM_UNKNOWN, "item", item));
        var chains = walk.way().apply(Mechanics.of(read), start.id());
        var sentences = MechanicsSentences.in(language, read.kind());
        var shown = chains.stream()
                .filter(chain -> chain.steps() <= walk.steps())
                .map(chain -> view(chain, sentences))
                .toList();
        var body = new MechanicsView(
                read.id().uuid(), version.number(), linked(start), shown, chains.size() - shown.size());
        return CanvasReader.derived(body, language);
    }

    private static LinkedItem linked(Item item) {
        return new LinkedItem(item.id(), item.block(), item.title());
    }

    private static ChainView view(Chain chain, MechanicsSentences sentences) {
        var met = chain.item();
        return new ChainView(
                met.id(),
                met.block(),
                met.title(),
                chain.steps(),
                sentences.tell(chain).text(),
                chain.dependencies().stream()
                        .map(tie -> new TieView(
                                tie.dependent().id(), tie.tie(), tie.on().id()))
                        .toList());
    }
}
