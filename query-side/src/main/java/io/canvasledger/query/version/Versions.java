package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.Reference;
import io.canvasledger.figures.EffectiveFold;
import io.canvasledger.figures.EffectiveFold.Deferred;
import io.canvasledger.query.view.ViewGeneration;
import io.canvasledger.store.CanvasStream;
import io.canvasledger.store.StreamHistory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The complete, visible versions of one canvas. Short-lived: one for each request, to be read in one snapshot
 * ({@link ViewGeneration#inOneSnapshot}).
 */
public final class Versions {

    private final ViewGeneration views;
    private final CanvasId id;
    private final List<Reference> references;
    private final VersionLookup lookup;

    private Versions(ViewGeneration views, CanvasId id, List<Reference> references, VersionLookup lookup) {
        this.views = views;
        this.id = id;
        this.references = references;
        this.lookup = lookup;
    }

    /**
     * The versions of a canvas as visible now. Takes one statement.
     *
     * @param references to be asked for with {@link #named}
     * @return empty if there is no such canvas in its workspace
     */
    public static Optional<Versions> of(ViewGeneration views, CanvasId id, Reference... references) {
        return of(views, id, null, List.of(references));
    }

    /** The same, asked whether they are {@link #behind} what somebody has written. */
    static Optional<Versions> of(ViewGeneration views, CanvasId id, @Nullable String author, List<Reference> named) {
        return VersionLookup.of(views.jdbc(), id, author, named).map(lookup -> new Versions(views, id, named, lookup));
    }

    /** The latest visible version; empty if there is no such canvas. */
    public static Optional<Integer> head(ViewGeneration views, CanvasId id) {
        return views.jdbc()
                .sql("select version from canvas where workspace = ? and canvas = ?")
                .params(id.workspace().value(), id.uuid())
                .query(Integer.class)
                .optional();
    }

    public CanvasId canvas() {
        return id;
    }

    /** A canvas is of one kind for ever. */
    public CanvasKind kind() {
        return lookup.kind();
    }

    /** The latest version when this was begun; later ones stay out of its answers. */
    public int head() {
        return lookup.head();
    }

    /** Whether the author asked about has written more than is visible. */
    boolean behind() {
        return lookup.behind();
    }

    /** The version named by one of the references this was begun with; empty if it names none that is visible. */
    public Optional<Version> named(Reference reference) {
        return Optional.ofNullable(lookup.found().get(references.indexOf(reference)))
                .map(found -> new Version(this, found, reference.fixed()));
    }

    /** The canvas at a version between 1 and head. Takes two statements. */
    public Canvas at(int version) {
        var number = Reference.number(version);
        return of(views, id, number)
                .flatMap(versions -> versions.named(number))
                .orElseThrow()
                .canvas();
    }

    /**
     * Visits every version after a canvas and up to another version, oldest first, with the canvas as it is then. Costs two
     * statements for every {@value VersionWalk#VERSIONS_AT_ONCE} versions or {@value VersionWalk#EVENTS_AT_ONCE} events,
     * and no more memory than these.
     *
     * @param from a canvas as {@link Version#canvas} gives it, or blank for a visit of all
     * @param upTo the last version visited, up to head
     */
    public void walk(Canvas from, int upTo, BiConsumer<RecordedVersion, Canvas> visitor) {
        new VersionWalk(this, from).over(upTo, visitor);
    }

    /**
     * Visits every version up to one in the order they took effect, those of one day by version, with the canvas as {@link
     * EffectiveFold} has it; costs about as much as {@link #walk}, and more where many were dated back.
     *
     * @param upTo up to head
     * @return the events that could not apply when their version took effect
     */
    public List<Deferred> walkAsEffective(int upTo, BiConsumer<RecordedVersion, Canvas> visitor) {
        return new EffectiveWalk(this).over(upTo, visitor);
    }

    /** The events of the versions after the one and up to the other, in order. Takes one statement. */
    public List<RecordedEvent> events(Version after, Version upTo) {
        return RecordedEvents.between(after.row(), upTo.row(), this);
    }

    /** The events at these places of the stream, in order. Takes two statements. */
    public List<RecordedEvent> events(Collection<Long> sequences) {
        return RecordedEvents.at(sequences, this);
    }

    /** Who recorded each of these versions, when and why. Takes one statement. */
    public Map<Integer, RecordedVersion> recorded(Collection<Integer> versions) {
        return sql(
                        "select " + VersionRow.COLUMNS
                                + " from version v where workspace = :workspace and canvas = :canvas and version = any(:versions)")
                .param("versions", versions.stream().distinct().toArray(Integer[]::new))
                .query((row, _) -> VersionRow.of(row).recorded())
                .list()
                .stream()
                .collect(Collectors.toMap(RecordedVersion::version, Function.identity()));
    }

    /** A statement about this canvas, with {@code workspace}, {@code canvas} and {@code head} given. */
    public JdbcClient.StatementSpec sql(String sql) {
        var statement =
                views.jdbc().sql(sql).param("workspace", id.workspace().value()).param("canvas", id.uuid());
        return sql.contains(":head") ? statement.param("head", head()) : statement;
    }

    StreamHistory<Recorded> history() {
        return views.history(CanvasStream.TYPE);
    }
}
