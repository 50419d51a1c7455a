package io.canvasledger.change;

import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Link;
import io.canvasledger.canvas.Note;
import io.canvasledger.canvas.Standing;
import io.canvasledger.refuse.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole canvas as it was on a day, before anybody has worked out what changed. What a snapshot does not speak about
 * (absent fields) is left as it was; an item it does not mention has gone.
 *
 * @param note why and since when; its effective day is the day of the snapshot
 * @param links all links by item id, as listed; absent when the format has none
 * @param pointer where in the sent document it stands, as a JSON pointer; empty when it is all of it
 */
public record Snapshot(
        Note note, List<Statement> statements, @Nullable List<Link> links, String pointer) {

    public Snapshot {
        statements = List.copyOf(statements);
        links = links == null ? null : List.copyOf(links);
    }

    /** A snapshot that is all of its document. */
    public Snapshot(Note note, List<Statement> statements, @Nullable List<Link> links) {
        this(note, statements, links, "");
    }

    /** The same, as part of a larger document. */
    public Snapshot at(String newPointer) {
        return new Snapshot(note, statements, links, newPointer);
    }

    /**
     * One note on the snapshot.
     *
     * @param id the item it is, when the snapshot says so
     * @param fresh the id to give it if it turns out to be new
     * @param recognised whether the attributes were only recognised in words: they then fill what the item leaves open, and
     *     replace nothing
     * @param place where in the sent document it stands
     */
    public record Statement(
            @Nullable ItemId id,
            ItemId fresh,
            Block block,
            String title,
            @Nullable String description,
            @Nullable List<String> tags,
            @Nullable Integer position,
            @Nullable Standing standing,
            @Nullable Attributes attributes,
            boolean recognised,
            Place place) {

        public Statement {
            tags = tags == null ? null : List.copyOf(tags);
        }

        /** A note whose attributes, if any, are stated. */
        public Statement(
                @Nullable ItemId id,
                ItemId fresh,
                Block block,
                String title,
                @Nullable String description,
                @Nullable List<String> tags,
                @Nullable Integer position,
                @Nullable Standing standing,
                @Nullable Attributes attributes,
                Place place) {
            this(id, fresh, block, title, description, tags, position, standing, attributes, false, place);
        }
    }
}
