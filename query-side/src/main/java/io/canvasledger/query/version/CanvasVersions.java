package io.canvasledger.query.version;

import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.RecordedEvent;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.VersionId;
import io.canvasledger.query.version.VersionReference.EffectiveBy;
import io.canvasledger.query.version.VersionReference.Head;
import io.canvasledger.query.version.VersionReference.Named;
import io.canvasledger.query.version.VersionReference.Number;
import io.canvasledger.query.version.VersionReference.RecordedBy;
import io.canvasledger.query.version.VersionReference.RecordedOn;
import io.canvasledger.query.view.ViewGeneration;
import io.canvasledger.store.CanvasHistory.StoredEvent;
import io.canvasledger.store.LedgerSerializer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds versions of one canvas and folds them: a stored checkpoint plus the events since, so that a version costs the same
 * however long the history. Sees complete, visible versions only. Short-lived: one for each request.
 */
public final class CanvasVersions {

    private static final JsonMapper JSON = LedgerSerializer.mapper();

    private static final int VERSIONS_AT_ONCE = 500;

    private static final String VERSION = """
            select version, author, recorded_at, noted_on, rationale, evidence from version
            where workspace = :workspace and canvas = :canvas and\s""";

    private final ViewGeneration views;
    private final CanvasId id;
    private final CanvasKind kind;
    private final int head;

    private CanvasVersions(ViewGeneration views, CanvasId id, CanvasKind kind, int head) {
        this.views = views;
        this.id = id;
        this.kind = kind;
        this.head = head;
    }

    /** The versions of a canvas as visible now; empty if there is no such canvas in its workspace. */
    public static Optional<CanvasVersions> of(ViewGeneration views, CanvasId id) {
        return views.jdbc()
                .sql("select kind, version from canvas where workspace = ? and canvas = ?")
                .params(id.workspace().value(), id.uuid())
                .query((row, _) ->
                        new CanvasVersions(views, id, CanvasKind.valueOf(row.getString("kind")), row.getInt("version")))
                .optional();
    }

    /** The latest visible version; empty if there is no such canvas. */
    public static Optional<Integer> head(ViewGeneration views, CanvasId id) {
        return views.jdbc()
                .sql("select version from canvas where workspace = ? and canvas = ?")
                .params(id.workspace().value(), id.uuid())
                .query(Integer.class)
                .optional();
    }

    /** The latest version in the store, visible or not; 0 if there is no such canvas. */
    static int recorded(ViewGeneration views, CanvasId id) {
        return views.history().last(id, 1).stream()
                .mapToInt(StoredEvent::version)
                .findFirst()
                .orElse(0);
    }

    public CanvasId canvas() {
        return id;
    }

    /** A canvas is of one kind for ever. */
    public CanvasKind kind() {
        return kind;
    }

    /** The latest version when this was begun; later ones stay out of its answers. */
    public int head() {
        return head;
    }

    /** The version a reference names; empty if it names none that is visible. */
    public Optional<Integer> resolve(VersionReference reference) {
        return switch (reference) {
            case Head _ -> Optional.of(head);
            case Number number -> Optional.of(number.version()).filter(version -> version <= head);
            case Named named ->
                sql("""
                    select version from milestone where workspace = :workspace and canvas = :canvas
                    and lower(name) = lower(:name) and named_in <= :head and coalesce(removed_in > :head, true)""").param("name", named.milestone()).query(Integer.class).optional();
            case RecordedBy by -> lastRecordedBefore(by.instant(), true);
            case RecordedOn on ->
                lastRecordedBefore(on.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), false);
            case EffectiveBy by ->
                sql("""
                    select version from version where workspace = :workspace and canvas = :canvas
                    and version <= :head and effective_on <= :day order by effective_on desc, version desc limit 1""").param("day", by.day()).query(Integer.class).optional();
        };
    }

    private Optional<Integer> lastRecordedBefore(Instant instant, boolean included) {
        return sql("""
                select max(version) from version where workspace = :workspace and canvas = :canvas and version <= :head
                and (recorded_at < :instant or :included and recorded_at = :instant)""")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .param("included", included)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    /** The canvas at a version between 1 and head. */
    public Canvas at(int version) {
        return sql("""
                select v.last_sequence, c.sequence, c.body from version v
                left join lateral (
                    select sequence, body from checkpoint
                    where workspace = v.workspace and canvas = v.canvas and version <= v.version
                    order by version desc limit 1) c on true
                where v.workspace = :workspace and v.canvas = :canvas and v.version = :version and v.version <= :head""").param("version", version).query((row, _) -> fold(row)).single();
    }

    private Canvas fold(ResultSet row) throws SQLException {
        var body = row.getString("body");
        var start = body == null ? Canvas.blank(id) : JSON.readValue(body, Canvas.class);
        long from = body == null ? 0 : row.getLong("sequence") + 1;
        long to = row.getLong("last_sequence");
        return from > to
                ? start
                : start.evolve(views.history().between(id, from, to).stream()
                        .map(StoredEvent::recorded)
                        .toList());
    }

    /** Who recorded a version between 1 and head, when and why. */
    public RecordedVersion recorded(int version) {
        return sql(VERSION + "version = :version")
                .param("version", version)
                .query((row, _) -> recorded(row))
                .single();
    }

    /**
     * Visits every version after a canvas and up to another version, oldest first, with the canvas as it is then. Costs two
     * reads for every {@value #VERSIONS_AT_ONCE} versions or 2,000 events, and no more memory than these.
     *
     * @param from a canvas as {@link #at} gives it, or blank for a visit of all
     * @param upTo the last version visited, up to head
     */
    public void walk(Canvas from, int upTo, BiConsumer<RecordedVersion, Canvas> visitor) {
        var stops = stops(from.version(), upTo);
        var walk = new VersionWalk(views.history(), from, sequenceAfter(from.version()));
        while (!stops.isEmpty()) {
            walk.over(stops, visitor);
            stops = stops(walk.canvas().version(), upTo);
        }
    }

    /**
     * Visits every version up to one in the order they took effect, those of one day by version, with the canvas folded in
     * that order; costs about as much as {@link #walk}.
     *
     * @param upTo up to head
     */
    public void walkAsEffective(int upTo, BiConsumer<RecordedVersion, Canvas> visitor) {
        new EffectiveWalk(this, views.history()).over(upTo, visitor);
    }

    private List<VersionWalk.Stop> stops(int after, int upTo) {
        return sql("""
                select version, author, recorded_at, noted_on, rationale, evidence, last_sequence from version
                where workspace = :workspace and canvas = :canvas and version > :after and version <= :upTo
                and version <= :head order by version limit :most""")
                .param("after", after)
                .param("upTo", upTo)
                .param("most", VERSIONS_AT_ONCE)
                .query((row, _) -> new VersionWalk.Stop(recorded(row), row.getLong("last_sequence")))
                .list();
    }

    private long sequenceAfter(int version) {
        return version == 0
                ? 0
                : sql("""
                        select last_sequence + 1 from version
                        where workspace = :workspace and canvas = :canvas and version = :version""").param("version", version).query(Long.class).single();
    }

    /** The events of the versions after the one and up to the other, in order. */
    public List<RecordedEvent> events(int after, int upTo) {
        var range = sql("""
                select min(first_sequence) as first, max(last_sequence) as last from version
                where workspace = :workspace and canvas = :canvas and version > :after and version <= :upTo
                and version <= :head""")
                .param("after", after)
                .param("upTo", upTo)
                .query((row, _) -> new long[] {row.getLong("first"), row.getLong("last")})
                .single();
        return upTo <= after ? List.of() : withVersions(views.history().between(id, range[0], range[1]));
    }

    /** The events at these places of the stream, in order. */
    public List<RecordedEvent> events(Collection<Long> sequences) {
        return withVersions(views.history().at(id, sequences));
    }

    private List<RecordedEvent> withVersions(List<StoredEvent> events) {
        var versions = recorded(events.stream().map(StoredEvent::version).toList());
        return events.stream()
                .map(stored -> new RecordedEvent(
                        stored.id(), stored.sequence(), stored.event(), versions.get(stored.version())))
                .toList();
    }

    /** Who recorded each of these versions, when and why, in one read. */
    public Map<Integer, RecordedVersion> recorded(Collection<Integer> versions) {
        return sql(VERSION + "version = any(:versions)")
                .param("versions", versions.stream().distinct().toArray(Integer[]::new))
                .query((row, _) -> recorded(row))
                .list()
                .stream()
                .collect(Collectors.toMap(RecordedVersion::version, Function.identity()));
    }

    /** A statement about this canvas, with {@code workspace}, {@code canvas} and {@code head} given. */
    public JdbcClient.StatementSpec sql(String sql) {
        var statement =
                views.jdbc().sql(sql).param("workspace", id.workspace().value()).param("canvas", id.uuid());
        return sql.contains(":head") ? statement.param("head", head) : statement;
    }

    /** Reads a row of the {@code version} table. */
    public static RecordedVersion recorded(ResultSet row) throws SQLException {
        return new RecordedVersion(
                VersionId.main(row.getInt("version")),
                row.getString("author"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Note(
                        row.getString("rationale"),
                        row.getObject("noted_on", LocalDate.class),
                        texts(row.getArray("evidence"))));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
