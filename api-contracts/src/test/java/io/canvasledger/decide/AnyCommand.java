package io.canvasledger.decide;

import static io.canvasledger.decide.AnyChange.anyItem;
import static io.canvasledger.decide.AnyChange.attributes;
import static io.canvasledger.decide.AnyChange.change;
import static io.canvasledger.decide.AnyChange.often;
import static io.canvasledger.decide.AnyChange.present;
import static io.canvasledger.decide.AnyChange.standing;
import static io.canvasledger.decide.AnyChange.text;
import static io.canvasledger.decide.Decided.ID;
import static io.canvasledger.decide.Decided.item;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.CanvasCommand.ImportSnapshots;
import io.canvasledger.change.Change;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Any command a client could send: over few items, so that much meets what is there, with few values, so that much is so
 * already, and with nulls wherever JSON lets one through.
 */
final class AnyCommand {

    private AnyCommand() {}

    static Arbitrary<CreateCanvas> creation() {
        return Combinators.combine(
                        often(Arbitraries.of(CanvasKind.class)),
                        text(),
                        text(),
                        note(),
                        change().list().ofMaxSize(4))
                .as((kind, name, description, note, changes) ->
                        new CreateCanvas(ID, kind, name, description, note, changes, false));
    }

    /** Any command to a canvas that is there. */
    static Arbitrary<CanvasCommand> later() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, changing()),
                Tuple.of(1, importing()),
                // Else most histories would end with the first archiving.
                Tuple.of(2, Arbitraries.just(bringingBack())),
                Tuple.of(1, creation().map(CanvasCommand.class::cast)));
    }

    private static Arbitrary<CanvasCommand> changing() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 3).injectNull(0.9),
                        note(),
                        change().list().ofMaxSize(3))
                .as((expected, note, changes) -> new ChangeCanvas(ID, expected, note, changes, false));
    }

    private static CanvasCommand bringingBack() {
        return new ChangeCanvas(ID, null, Note.NONE, List.of(new Change.BringBackCanvas()), false);
    }

    private static Arbitrary<CanvasCommand> importing() {
        return Combinators.combine(
                        Arbitraries.of(1, 2).injectNull(0.9), snapshot().list().ofMaxSize(2))
                .as((expected, snapshots) -> new ImportSnapshots(ID, expected, snapshots, false));
    }

    private static Arbitrary<Snapshot> snapshot() {
        return Combinators.combine(note(), statements(), links().injectNull(0.6))
                .as(Snapshot::new);
    }

    private static Arbitrary<List<Statement>> statements() {
        var parts = Combinators.combine(
                        anyItem().injectNull(0.6),
                        Arbitraries.of(Block.class),
                        Arbitraries.of("Consumers", "Small firms", "Calls", "Shop", "Plans"),
                        text(),
                        Arbitraries.of("a", "b").list().ofMaxSize(2).injectNull(0.5),
                        Arbitraries.of(-1, 2).injectNull(0.8),
                        standing(),
                        attributes().injectNull(0.5))
                .as((id, block, title, description, tags, position, standing, attributes) -> new Statement(
                        id, item(0), block, title, description, tags, position, standing, attributes, Decided.TOP));
        return Combinators.combine(
                        parts.list().ofMaxSize(5), Arbitraries.longs().between(100, 10_000))
                .as(AnyCommand::numbered);
    }

    /** As the edge mints them: each statement has an id of its own, should it be new. */
    private static List<Statement> numbered(List<Statement> parts, long from) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    var part = parts.get(i);
                    return new Statement(
                            part.id(),
                            item(from * 10 + i),
                            part.block(),
                            part.title(),
                            part.description(),
                            part.tags(),
                            part.position(),
                            part.standing(),
                            part.attributes(),
                            Decided.entry(i));
                })
                .toList();
    }

    private static Arbitrary<List<Link>> links() {
        return Combinators.combine(present(), Arbitraries.of(LinkType.class), present())
                .as(Link::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Note> note() {
        var odd = Combinators.combine(
                        text(),
                        Arbitraries.of(
                                        LocalDate.of(2019, 1, 1),
                                        LocalDate.of(2020, 1, 1),
                                        LocalDate.of(2021, 1, 1),
                                        LocalDate.MAX,
                                        LocalDate.MIN)
                                .injectNull(0.5),
                        Arbitraries.of("https://a.example", "").list().ofMaxSize(1))
                .as(Note::new);
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(Note.NONE)), Tuple.of(2, odd));
    }
}
