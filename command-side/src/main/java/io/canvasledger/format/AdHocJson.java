package io.canvasledger.format;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.format.ParsedDocument.Dated;
import io.canvasledger.format.ParsedDocument.Ignored;
import io.canvasledger.format.ParsedDocument.Unmapped;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON people write when nobody gives them a format: one property a block ({@code keyPartners} …), each a list
 * of strings or of objects with a title. Other properties are told as unmapped.
 */
final class AdHocJson {

    private static final List<String> TITLES = List.of("title", "name", "text");
    private static final Set<String> ENTRY = Set.of("title", "name", "text", "description", "tags");

    private final Supplier<ItemId> ids;
    private final Refusals problems;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final Map<String, Unmapped> unmapped = new LinkedHashMap<>();

    AdHocJson(Supplier<ItemId> ids, Refusals problems) {
        this.ids = ids;
        this.problems = problems;
    }

    /** Whether an object has anything this format could read. */
    static boolean fits(JsonNode object) {
        return object.propertyNames().stream()
                .anyMatch(name -> BlockNames.blockOf(name).isPresent());
    }

    Dated read(JsonFields fields) {
        for (var property : fields.object().properties()) {
            var name = property.getKey();
            if (!JsonFields.NOTE.contains(name)) {
                var place = fields.at(name);
                BlockNames.blockOf(name)
                        .ifPresentOrElse(
                                block -> section(block, property.getValue(), place),
                                () -> unmapped(name, place, size(property.getValue())));
            }
        }
        return new Dated(new Snapshot(fields.note(), statements, null), List.copyOf(unmapped.values()), ignored);
    }

    private static int size(JsonNode value) {
        return value.isContainer() ? value.size() : value.isNull() ? 0 : 1;
    }

    private void section(Block block, JsonNode section, String place) {
        if (section.isArray()) {
            for (int i = 0; i < section.size(); i++) {
                entry(block, section.get(i), place + "/" + i);
            }
        } else {
            entry(block, section, place);
        }
    }

    private void entry(Block block, JsonNode entry, String place) {
        if (entry.isNull() || (entry.isString() && entry.stringValue().isBlank())) {
            ignored.add(new Ignored(Ignored.IgnoredKind.BLANK, place));
        } else if (entry.isString()) {
            // A plain string says nothing of a description, unless it is too long to be a title.
            var words = Titled.of(entry.stringValue(), "");
            state(block, words, words.description().isEmpty() ? null : words.description(), null, place);
        } else if (entry.isObject()) {
            described(block, new JsonFields(entry, place, problems));
        } else {
            problems.add(place, Reason.TYPE_WRONG, "expected", "string, object");
        }
    }

    private void described(Block block, JsonFields entry) {
        var named = TITLES.stream().filter(name -> entry.value(name) != null).findFirst();
        if (named.isEmpty()) {
            problems.add(entry.at("title"), Reason.VALUE_REQUIRED, "property", "title");
            return;
        }
        for (var name : entry.object().propertyNames()) {
            if (!ENTRY.contains(name) || (TITLES.contains(name) && !name.equals(named.get()))) {
                unmapped(name, entry.at(name), size(entry.object().get(name)));
            }
        }
        var title = entry.text(named.get());
        var description = entry.text("description");
        var tags = entry.texts("tags");
        if (title != null) {
            var words = Titled.of(title, description == null ? "" : description);
            var said = description == null && words.description().isEmpty() ? null : words.description();
            state(block, words, said, tags, entry.pointer());
        }
    }

    private void state(
            Block block, Titled words, @Nullable String description, @Nullable List<String> tags, String place) {
        statements.add(new Statement(
                null, ids.get(), block, words.title(), description, tags, null, null, null, new Place.Pointer(place)));
    }

    /** Told once a name, at the first place, however many entries have it. */
    private void unmapped(String name, String place, int count) {
        unmapped.merge(
                name,
                new Unmapped(name, place, count),
                (first, next) -> new Unmapped(name, first.pointer(), first.statements() + next.statements()));
    }
}
