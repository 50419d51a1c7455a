package io.canvasledger.query.compare;

import io.canvasledger.canvas.Facet;
import io.canvasledger.canvas.Facet.Linked;
import io.canvasledger.canvas.Facet.OfOneItem;
import io.canvasledger.canvas.Facet.Placed;
import io.canvasledger.canvas.Facet.Present;
import io.canvasledger.canvas.Facet.Worded;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Subject;
import io.canvasledger.diff.BlockDifference;
import io.canvasledger.diff.CanvasDiff;
import io.canvasledger.diff.ItemDifference;
import io.canvasledger.diff.Provenance;
import io.canvasledger.diff.Return;
import io.canvasledger.diff.Strand;
import io.canvasledger.diff.TextRun;
import io.canvasledger.http.canvas.EventView;
import io.canvasledger.mechanics.KnockOn;
import io.canvasledger.query.compare.DiffView.BehindView;
import io.canvasledger.query.compare.DiffView.BlockDiffView;
import io.canvasledger.query.compare.DiffView.DifferenceView;
import io.canvasledger.query.compare.DiffView.KnockOnView;
import io.canvasledger.query.compare.DiffView.LossView;
import io.canvasledger.query.compare.DiffView.ReturnView;
import io.canvasledger.query.compare.DiffView.StepView;
import io.canvasledger.query.compare.DiffView.StrandView;
import io.canvasledger.query.language.MechanicsSentences;
import io.canvasledger.query.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a diff for readers: each facet that differs, with who is behind it. */
final class DiffPresenter {

    /** Strands of a path told at most; who wants the others compares versions that are closer to each other. */
    static final int MOST_STRANDS = 1_000;

    private final Comparison comparison;
    private final Titles titles;
    private final Sentences sentences;
    private final MechanicsSentences mechanics;
    private final CanvasDiff diff;
    private final Provenance provenance;
    private final List<Strand> path;
    private final Map<Subject, Strand> strands;
    private final boolean withPath;

    /** @param withPath whether to tell the path too, and what came back on it; both take reading what was before */
    DiffPresenter(Comparison comparison, Locale language, boolean withPath) {
        this.comparison = comparison;
        this.titles = Titles.of(comparison);
        this.sentences = Sentences.in(language, comparison.to().kind());
        this.mechanics = MechanicsSentences.in(language, comparison.to().kind());
        this.diff = comparison.diff();
        this.provenance = comparison.provenance(diff);
        this.withPath = withPath;
        this.path = withPath ? comparison.path().strands() : List.of();
        this.strands = path.stream().collect(Collectors.toMap(Strand::subject, Function.identity()));
    }

    DiffView view() {
        var related = comparison.related();
        return new DiffView(
                comparison.canvas().uuid(),
                comparison.told(comparison.fromVersion().recorded()),
                comparison.told(comparison.toVersion().recorded()),
                comparison.backwards(sentences),
                Objects.requireNonNull(related.diff()),
                related,
                diff.counts(),
                canvasDifferences(),
                diff.blocks().stream().map(this::block).toList(),
                KnockOn.between(comparison.from(), comparison.to()).stream()
                        .map(this::knockOn)
                        .toList(),
                withPath ? path.stream().limit(MOST_STRANDS).map(this::strand).toList() : null,
                path.size() > MOST_STRANDS ? path.size() - MOST_STRANDS : null);
    }

    private KnockOnView knockOn(KnockOn knockOn) {
        var gone = knockOn.gone();
        return new KnockOnView(
                gone.id(),
                gone.block(),
                gone.title(),
                knockOn.movedTo().orElse(null),
                mechanics.tell(knockOn).text(),
                knockOn.losses().stream()
                        .map(loss -> new LossView(
                                loss.dependent().id(),
                                loss.dependent().block(),
                                loss.dependent().title(),
                                loss.tie(),
                                loss.nothingLeft(),
                                mechanics.tell(loss, knockOn).text()))
                        .toList());
    }

    private List<DifferenceView> canvasDifferences() {
        return Stream.concat(diff.profile().stream(), diff.register().stream())
                .map(facet -> difference(facet, null, null))
                .toList();
    }

    private BlockDiffView block(BlockDifference block) {
        var differences = new ArrayList<DifferenceView>();
        block.removed().forEach(item -> differences.add(presence(new Present(item, null))));
        block.movedOut().forEach(change -> change.facets().stream()
                .filter(Placed.class::isInstance)
                .forEach(facet -> differences.add(aspect(change, facet))));
        block.added().forEach(item -> differences.add(presence(new Present(null, item))));
        Stream.concat(block.movedIn().stream(), block.changed().stream())
                .forEach(change -> change.facets().forEach(facet -> differences.add(aspect(change, facet))));
        block.unlinked().forEach(connection -> differences.add(link(new Linked(connection.link(), true, false))));
        block.linked().forEach(connection -> differences.add(link(new Linked(connection.link(), false, true))));
        return new BlockDiffView(block.block(), block.counts(), differences);
    }

    private DifferenceView presence(Present facet) {
        return difference(facet, facet.item().id(), facet.item().title());
    }

    private DifferenceView link(Linked facet) {
        var from = facet.link().from();
        return difference(facet, from, titles.apply(from));
    }

    private DifferenceView aspect(ItemDifference change, OfOneItem facet) {
        boolean reworded = facet instanceof Worded;
        boolean retitled =
                reworded && !change.before().title().equals(change.after().title());
        return difference(
                facet,
                change.item(),
                titles.apply(change.item()),
                retitled ? change.title() : null,
                reworded ? words(change) : null);
    }

    private static @Nullable List<TextRun> words(ItemDifference change) {
        var runs = change.description();
        return runs.stream().allMatch(run -> run.kind() == TextRun.TextRunKind.EQUAL) ? null : runs;
    }

    private DifferenceView difference(Facet facet, @Nullable ItemId item, @Nullable String title) {
        return difference(facet, item, title, null, null);
    }

    private DifferenceView difference(
            Facet facet,
            @Nullable ItemId item,
            @Nullable String title,
            @Nullable List<TextRun> titleWords,
            @Nullable List<TextRun> descriptionWords) {
        return new DifferenceView(
                facet.kind().name(),
                item,
                title,
                sentences.tell(facet, titles).text(),
                EventView.of(facet),
                titleWords,
                descriptionWords,
                provenance
                        .behind(facet.subject())
                        .map(recorded -> new BehindView(recorded.id(), comparison.told(recorded.by())))
                        .orElse(null),
                returned(facet.subject()).orElse(null));
    }

    /** Only the last return says how things are now. */
    private Optional<ReturnView> returned(Subject subject) {
        return Optional.ofNullable(strands.get(subject))
                .filter(strand -> !strand.returns().isEmpty())
                .map(strand -> view(strand.returns().getLast()))
                .filter(_ -> !comparison.backwards());
    }

    private ReturnView view(Return returned) {
        return new ReturnView(
                comparison.told(returned.leftIn()), comparison.told(returned.returnedIn()), returned.silent());
    }

    private StrandView strand(Strand strand) {
        var item = item(strand.subject());
        return new StrandView(
                name(strand.subject()),
                item,
                item == null ? null : titles.block(item),
                title(strand.subject(), item),
                strand.madeAndUndone(),
                strand.steps().stream()
                        .map(step -> new StepView(
                                step.by().version(),
                                step.by().author(),
                                sentences.tell(step.event(), titles).text(),
                                EventView.of(step.id(), step.event())))
                        .toList(),
                strand.returns().stream().map(this::view).toList());
    }

    private @Nullable String title(Subject subject, @Nullable ItemId item) {
        return switch (subject) {
            case Subject.Naming naming -> naming.milestone();
            case Subject.Answering answer -> answer.review();
            case Subject.Heeding heeding -> heeding.rule();
            case Subject.OfCanvas _, Subject.Presence _, Subject.OfItem _, Subject.Linkage _ ->
                item == null ? null : titles.apply(item);
        };
    }

    private static @Nullable ItemId item(Subject subject) {
        return switch (subject) {
            case Subject.OfCanvas _, Subject.Naming _, Subject.Answering _, Subject.Heeding _ -> null;
            case Subject.Presence presence -> presence.item();
            case Subject.OfItem side -> side.item();
            case Subject.Linkage linkage -> linkage.link().from();
        };
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case Subject.OfCanvas side -> side.name();
            case Subject.Presence _ -> "ITEM";
            case Subject.OfItem side -> side.aspect().name();
            case Subject.Linkage _ -> "LINK";
            case Subject.Naming _ -> "MILESTONE";
            case Subject.Answering _ -> "ANSWER";
            case Subject.Heeding _ -> "RULE";
        };
    }
}
