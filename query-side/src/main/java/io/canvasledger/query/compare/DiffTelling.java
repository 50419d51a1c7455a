package io.canvasledger.query.compare;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasEvent;
import io.canvasledger.canvas.CanvasEvent.AttributesChanged;
import io.canvasledger.canvas.CanvasEvent.CanvasArchived;
import io.canvasledger.canvas.CanvasEvent.CanvasBroughtBack;
import io.canvasledger.canvas.CanvasEvent.CanvasDescribed;
import io.canvasledger.canvas.CanvasEvent.CanvasRenamed;
import io.canvasledger.canvas.CanvasEvent.ItemAdded;
import io.canvasledger.canvas.CanvasEvent.ItemMoved;
import io.canvasledger.canvas.CanvasEvent.ItemRemoved;
import io.canvasledger.canvas.CanvasEvent.ItemRetagged;
import io.canvasledger.canvas.CanvasEvent.ItemReworded;
import io.canvasledger.canvas.CanvasEvent.ItemsLinked;
import io.canvasledger.canvas.CanvasEvent.ItemsUnlinked;
import io.canvasledger.canvas.CanvasEvent.MilestoneNamed;
import io.canvasledger.canvas.CanvasEvent.MilestoneRemoved;
import io.canvasledger.canvas.CanvasEvent.QuestionAnswered;
import io.canvasledger.canvas.CanvasEvent.RelationshipShifted;
import io.canvasledger.canvas.CanvasEvent.RuleSwitched;
import io.canvasledger.canvas.CanvasEvent.StandingChanged;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Milestone;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Review;
import io.canvasledger.diff.Aspect;
import io.canvasledger.diff.BlockDifference;
import io.canvasledger.diff.CanvasDiff;
import io.canvasledger.diff.Connection;
import io.canvasledger.diff.ItemDifference;
import io.canvasledger.diff.Provenance;
import io.canvasledger.diff.Return;
import io.canvasledger.diff.Strand;
import io.canvasledger.diff.Subject;
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
import io.canvasledger.query.version.VersionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words a diff for readers: each difference as the event that would make it, with who is behind it. */
final class DiffTelling {

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
    DiffTelling(Comparison comparison, Locale language, boolean withPath) {
        this.comparison = comparison;
        this.titles = Titles.of(comparison);
        this.sentences = Sentences.in(language, comparison.to().kind());
        this.mechanics = MechanicsSentences.in(language);
        this.diff = comparison.diff();
        this.provenance = comparison.provenance(diff);
        this.withPath = withPath;
        this.path = withPath ? comparison.path().strands() : List.of();
        this.strands = path.stream().collect(Collectors.toMap(Strand::subject, Function.identity()));
    }

    DiffView view() {
        return new DiffView(
                comparison.canvas().uuid(),
                VersionView.of(comparison.fromVersion().recorded()),
                VersionView.of(comparison.toVersion().recorded()),
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
        var to = comparison.to();
        var differences = new ArrayList<DifferenceView>();
        if (diff.name().differs()) {
            differences.add(ofCanvas(
                    Subject.OfCanvas.NAME,
                    new CanvasRenamed(diff.name().before(), diff.name().after())));
        }
        if (diff.description().differs()) {
            differences.add(ofCanvas(
                    Subject.OfCanvas.DESCRIPTION,
                    new CanvasDescribed(
                            diff.description().before(), diff.description().after())));
        }
        if (diff.archived().differs()) {
            differences.add(ofCanvas(
                    Subject.OfCanvas.ARCHIVED,
                    diff.archived().after() ? new CanvasArchived() : new CanvasBroughtBack()));
        }
        diff.milestones().removed().forEach(milestone -> differences.add(unnamed(milestone)));
        diff.milestones().added().forEach(milestone -> differences.add(named(milestone)));
        diff.milestones().changed().forEach(edit -> differences.add(named(edit.after())));
        diff.answers().forEach(answer -> differences.add(answered(answer)));
        diff.rules().forEach(rule -> differences.add(switched(rule)));
        return differences;
    }

    private DifferenceView named(Milestone milestone) {
        return ofCanvas(new Subject.Naming(milestone.name()), new MilestoneNamed(milestone));
    }

    private DifferenceView answered(Subject.Answer answer) {
        return ofCanvas(
                answer,
                new QuestionAnswered(
                        answer.review(),
                        answer.question(),
                        answer(diff.reviews().before(), answer),
                        answer(diff.reviews().after(), answer)));
    }

    private static @Nullable String answer(Map<String, Review> reviews, Subject.Answer answer) {
        var review = reviews.get(answer.review());
        return review == null ? null : review.answers().get(answer.question());
    }

    private DifferenceView switched(Subject.Rule rule) {
        boolean on = !diff.silencedRules().after().contains(rule.rule());
        return ofCanvas(rule, new RuleSwitched(rule.rule(), on));
    }

    private DifferenceView unnamed(Milestone milestone) {
        return ofCanvas(new Subject.Naming(milestone.name()), new MilestoneRemoved(milestone));
    }

    private BlockDiffView block(BlockDifference block) {
        var differences = new ArrayList<DifferenceView>();
        block.removed().forEach(item -> differences.add(presence(item, new ItemRemoved(item))));
        block.movedOut().forEach(change -> differences.add(aspect(change, Aspect.MOVED)));
        block.added().forEach(item -> differences.add(presence(item, new ItemAdded(item))));
        block.movedIn().forEach(change -> aspects(change, differences));
        block.changed().forEach(change -> aspects(change, differences));
        block.unlinked().forEach(link -> differences.add(link(link, new ItemsUnlinked(link.link()))));
        block.linked().forEach(link -> differences.add(link(link, new ItemsLinked(link.link()))));
        return new BlockDiffView(block.block(), block.counts(), differences);
    }

    private Canvas canvas() {
        return comparison.to();
    }

    private int version() {
        return canvas().version();
    }

    private void aspects(ItemDifference change, List<DifferenceView> differences) {
        change.aspects().forEach(aspect -> differences.add(aspect(change, aspect)));
    }

    private DifferenceView aspect(ItemDifference change, Aspect aspect) {
        boolean reworded = aspect == Aspect.REWORDED;
        return difference(
                new Subject.OfItem(change.item(), aspect),
                event(change, aspect),
                change.item(),
                change.after().title(),
                reworded && !change.before().title().equals(change.after().title()) ? change.title() : null,
                reworded ? words(change) : null);
    }

    private static @Nullable List<TextRun> words(ItemDifference change) {
        var runs = change.description();
        return runs.stream().allMatch(run -> run.kind() == TextRun.Kind.EQUAL) ? null : runs;
    }

    private CanvasEvent event(ItemDifference change, Aspect aspect) {
        var before = change.before();
        var after = change.after();
        return switch (aspect) {
            case REWORDED -> new ItemReworded(after.id(), before.wording(), after.wording());
            case RETAGGED -> new ItemRetagged(after.id(), before.tags(), after.tags());
            case MOVED -> new ItemMoved(after.id(), before.placement(), after.placement());
            case STANDING -> new StandingChanged(after.id(), before.standing(), after.standing());
            case RECLASSIFIED -> reclassified(before, after);
        };
    }

    /** Only between relationships is it a shift; an item that came from another block brings other attributes. */
    private CanvasEvent reclassified(Item before, Item after) {
        boolean relationship = (before.attributes() == null || before.attributes() instanceof Relationship)
                && (after.attributes() == null || after.attributes() instanceof Relationship)
                && after.block() == Block.CUSTOMER_RELATIONSHIPS;
        return relationship
                ? new RelationshipShifted(
                        after.id(), (Relationship) before.attributes(), (Relationship) after.attributes())
                : new AttributesChanged(after.id(), before.attributes(), after.attributes());
    }

    private DifferenceView presence(Item item, CanvasEvent event) {
        return difference(new Subject.Presence(item.id()), event, item.id(), item.title(), null, null);
    }

    private DifferenceView link(Connection connection, CanvasEvent event) {
        var from = connection.link().from();
        return difference(
                new Subject.Linkage(connection.link()),
                event,
                from,
                connection.from() == null
                        ? titles.apply(from)
                        : connection.from().title(),
                null,
                null);
    }

    private DifferenceView ofCanvas(Subject subject, CanvasEvent event) {
        return difference(subject, event, null, null, null, null);
    }

    private DifferenceView difference(
            Subject subject,
            CanvasEvent event,
            @Nullable ItemId item,
            @Nullable String title,
            @Nullable List<TextRun> titleWords,
            @Nullable List<TextRun> descriptionWords) {
        return new DifferenceView(
                EventKind.of(event).name(),
                item,
                title,
                sentences.tell(event, titles).text(),
                EventView.of(null, event),
                titleWords,
                descriptionWords,
                provenance
                        .behind(subject)
                        .map(recorded -> new BehindView(recorded.id(), VersionView.of(recorded.by())))
                        .orElse(null),
                returned(subject).orElse(null));
    }

    /** Only the last return says how things are now. */
    private Optional<ReturnView> returned(Subject subject) {
        return Optional.ofNullable(strands.get(subject))
                .filter(strand -> !strand.returns().isEmpty())
                .map(strand -> view(strand.returns().getLast()))
                .filter(_ -> comparison.from().version() < comparison.to().version());
    }

    private static ReturnView view(Return returned) {
        return new ReturnView(
                VersionView.of(returned.leftIn()), VersionView.of(returned.returnedIn()), returned.silent());
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
                strand.returns().stream().map(DiffTelling::view).toList());
    }

    private @Nullable String title(Subject subject, @Nullable ItemId item) {
        return switch (subject) {
            case Subject.Naming naming -> naming.milestone();
            case Subject.Answer answer -> answer.review();
            case Subject.Rule rule -> rule.rule();
            case Subject.OfCanvas _, Subject.Presence _, Subject.OfItem _, Subject.Linkage _ ->
                item == null ? null : titles.apply(item);
        };
    }

    private static @Nullable ItemId item(Subject subject) {
        return switch (subject) {
            case Subject.OfCanvas _, Subject.Naming _, Subject.Answer _, Subject.Rule _ -> null;
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
            case Subject.Answer _ -> "ANSWER";
            case Subject.Rule _ -> "RULE";
        };
    }
}
