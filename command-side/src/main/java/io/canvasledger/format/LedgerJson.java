package io.canvasledger.format;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Standing;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.format.ParsedDocument.Dated;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.store.json.CanvasJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the product's own JSON, which can say everything a canvas holds; what it does not know is refused. */
final class LedgerJson {

    private static final Set<String> ITEM =
            Set.of("id", "block", "title", "description", "tags", "position", "standing", "attributes");
    private static final Set<String> LINK = Set.of("from", "type", "to");

    private final JsonMapper mapper;
    private final Supplier<ItemId> ids;
    private final Refusals problems;

    LedgerJson(JsonMapper mapper, Supplier<ItemId> ids, Refusals problems) {
        this.mapper = mapper;
        this.ids = ids;
        this.problems = problems;
    }

    Dated read(JsonFields fields) {
        var known = new HashSet<>(JsonFields.NOTE);
        known.addAll(Set.of("items", "links"));
        fields.only(known);
        var statements = new ArrayList<Statement>();
        var items = fields.objects("items");
        if (items == null) {
            problems.add(fields.at("items"), Reason.VALUE_REQUIRED, "property", "items");
            items = List.of();
        }
        for (var item : items) {
            item.only(ITEM);
            var block = item.oneOf(Block.class, "block");
            if (block == null && item.value("block") == null) {
                problems.add(item.at("block"), Reason.VALUE_REQUIRED, "property", "block");
            }
            var id = id(item, "id");
            var title = item.required("title");
            var description = item.text("description");
            var tags = item.texts("tags");
            var position = item.integer("position");
            var standing = item.oneOf(Standing.class, "standing");
            if (block != null) {
                var attributes = attributes(item, block);
                statements.add(new Statement(
                        id,
                        ids.get(),
                        block,
                        title,
                        description,
                        tags,
                        position,
                        standing,
                        attributes,
                        new Place.Pointer(item.pointer())));
            }
        }
        return new Dated(new Snapshot(fields.note(), statements, links(fields)), List.of(), List.of());
    }

    private @Nullable List<Link> links(JsonFields fields) {
        var given = fields.objects("links");
        if (given == null) {
            return null;
        }
        var links = new ArrayList<Link>();
        for (var link : given) {
            link.only(LINK);
            link.required("from");
            link.required("to");
            link.required("type");
            var from = id(link, "from");
            var type = link.oneOf(LinkType.class, "type");
            var to = id(link, "to");
            if (from != null && type != null && to != null) {
                links.add(new Link(from, type, to));
            }
        }
        return links;
    }

    private @Nullable ItemId id(JsonFields fields, String property) {
        var value = fields.value(property);
        if (value == null || !value.isString()) {
            fields.text(property);
            return null;
        }
        try {
            return new ItemId(CanvasJson.uuid(value.stringValue()));
        } catch (IllegalArgumentException malformed) {
            problems.add(fields.at(property), Reason.ID_MALFORMED, "given", value.stringValue());
            return null;
        }
    }

    /** Typed by the item's block unless they name one themselves. */
    private @Nullable Attributes attributes(JsonFields item, Block block) {
        var value = item.value("attributes");
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode object)) {
            item.wrong(item.at("attributes"), "object");
            return null;
        }
        var typed = object.deepCopy();
        if (!typed.has("block")) {
            typed.put("block", block.name());
        }
        try {
            return mapper.treeToValue(typed, Attributes.class);
        } catch (JacksonException unreadable) {
            AttributeProblem.of(unreadable, item.at("attributes"), problems);
            return null;
        }
    }
}
