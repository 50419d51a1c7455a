package io.canvasledger.format;

import com.fasterxml.jackson.annotation.Nulls;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.Snapshot;
import io.canvasledger.format.ParsedDocument.Dated;
import io.canvasledger.format.ParsedDocument.Refused;
import io.canvasledger.format.ParsedDocument.Understood;
import io.canvasledger.http.json.EachOnce;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.store.json.CanvasJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads documents into snapshots: the product's JSON, JSON with one list a block, Markdown, and lists of those. A
 * document is understood whole or refused whole, whatever is in it.
 */
public final class SnapshotFormats {

    /** Bytes of a document. */
    public static final int BYTES = 8 * 1024 * 1024;

    /** Objects and lists within each other; the deepest format needs seven. */
    static final int DEPTH = 50;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .addModule(new CanvasJson())
            .addModule(EachOnce.module())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();

    private final Supplier<ItemId> ids;
    private final Refusals problems = new Refusals();

    private SnapshotFormats(Supplier<ItemId> ids) {
        this.ids = ids;
    }

    /**
     * @param contentType {@code application/json} (or another JSON type) or {@code text/markdown}; parameters do not
     *     matter, documents are UTF-8
     * @param note what is said about the snapshot beside a Markdown document, which has no place for it; JSON says its own
     * @param ids mints an id for every statement, in document order
     */
    public static ParsedDocument read(String contentType, byte[] document, Note note, Supplier<ItemId> ids) {
        var formats = new SnapshotFormats(ids);
        var snapshots = formats.snapshots(contentType, document, note);
        return formats.problems.none() ? new Understood(snapshots) : new Refused(formats.problems.all());
    }

    private List<Dated> snapshots(String contentType, byte[] document, Note note) {
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean json = type.equals("application/json") || type.endsWith("+json");
        if (!json && !type.equals("text/markdown")) {
            problems.add(
                    "", Reason.MEDIA_TYPE_UNSUPPORTED, "given", type, "allowed", "application/json, text/markdown");
            return List.of();
        }
        var text = text(document);
        if (text == null) {
            return List.of();
        }
        return json ? ofJson(text) : List.of(markdown(text, note, Place.Line::new));
    }

    private @Nullable String text(byte[] document) {
        if (document.length > BYTES) {
            problems.add("", Reason.DOCUMENT_TOO_LARGE, "limit", BYTES);
            return null;
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            problems.add("", Reason.NOT_UTF_8);
            return null;
        }
    }

    private List<Dated> ofJson(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (StreamConstraintsException beyond) {
            problems.add("", Reason.DOCUMENT_TOO_DEEP, "limit", DEPTH);
            return List.of();
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            problems.add(
                    "",
                    Reason.JSON_MALFORMED,
                    "line",
                    location == null ? 1 : location.getLineNr(),
                    "column",
                    location == null ? 1 : location.getColumnNr(),
                    "message",
                    UnsupportedText.without(malformed.getOriginalMessage()));
            return List.of();
        }
        UnsupportedText.in(root, "", problems);
        if (!problems.none()) {
            return List.of();
        }
        if (!root.isObject()) {
            problems.add("", Reason.TYPE_WRONG, "expected", "object");
            return List.of();
        }
        var fields = new JsonFields(root, "", problems);
        return root.has("snapshots") ? ofList(fields) : List.of(one(fields));
    }

    private List<Dated> ofList(JsonFields fields) {
        fields.only(Set.of("snapshots"));
        var entries = fields.objects("snapshots");
        if (entries == null) {
            problems.add("/snapshots", Reason.VALUE_REQUIRED, "property", "snapshots");
            return List.of();
        }
        if (entries.size() > Limits.SNAPSHOTS) {
            problems.add("/snapshots", Reason.TOO_MANY_SNAPSHOTS, "limit", Limits.SNAPSHOTS);
            return List.of();
        }
        var snapshots = new ArrayList<Dated>();
        for (var entry : entries) {
            snapshots.add(one(entry).at(entry.pointer()));
        }
        return snapshots;
    }

    private Dated one(JsonFields fields) {
        if (fields.object().has("format")) {
            return markdown(fields);
        }
        if (fields.object().has("items")) {
            return bounded(new LedgerJson(JSON, ids, problems).read(fields), fields);
        }
        if (AdHocJson.fits(fields.object())) {
            return bounded(new AdHocJson(ids, problems).read(fields), fields);
        }
        problems.add(fields.pointer(), Reason.FORMAT_UNKNOWN);
        return nothing();
    }

    private Dated markdown(JsonFields fields) {
        var known = new HashSet<>(JsonFields.NOTE);
        known.addAll(Set.of("format", "markdown"));
        fields.only(known);
        fields.oneOf(Format.class, "format");
        var place = new Place.Pointer(fields.at("markdown"));
        return markdown(fields.required("markdown"), fields.note(), place::line);
    }

    /** The formats an entry of a list can name; JSON is known by its properties. */
    private enum Format {
        MARKDOWN
    }

    private Dated markdown(String text, Note note, IntFunction<Place> places) {
        int unsupported = UnsupportedText.first(text);
        if (unsupported >= 0) {
            int line = 1
                    + (int) text.substring(0, unsupported)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problems.add(places.apply(line), Reason.TEXT_UNSUPPORTED);
            return nothing();
        }
        return MarkdownSnapshot.read(text, note, ids, places, problems);
    }

    private Dated bounded(Dated read, JsonFields fields) {
        if (read.snapshot().statements().size() > Limits.ITEMS) {
            problems.add(fields.pointer(), Reason.TOO_MANY_ITEMS, "limit", Limits.ITEMS);
        }
        return read;
    }

    private static Dated nothing() {
        return new Dated(new Snapshot(Note.NONE, List.of(), null), List.of(), List.of());
    }
}
