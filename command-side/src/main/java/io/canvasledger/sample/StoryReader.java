package io.canvasledger.sample;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.change.Change;
import io.canvasledger.store.json.CanvasJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads the changes of a story in the order they are told, giving each item an id where it is first added. A key means
 * the same item throughout, so an item that was removed and is added again comes back as itself.
 */
final class StoryReader {

    private static final String ITEMS = "items";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new CanvasJson())
            .addModule(new SimpleModule("items by key").addDeserializer(ItemId.class, new ItemByKey()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final Supplier<ItemId> ids;
    private final Map<String, ItemId> items = new LinkedHashMap<>();

    StoryReader(String file, Supplier<ItemId> ids) {
        this.file = file;
        this.ids = ids;
    }

    /** @throws IllegalArgumentException naming the file and what is wrong with it */
    static SampleStory read(String file, String json) {
        try {
            return JSON.readValue(json, SampleStory.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The changes of the next version.
     *
     * @param version its place in the story, from 1
     * @throws IllegalArgumentException naming the file, the version and the change
     */
    List<Change> changes(int version, List<JsonNode> told) {
        var changes = new ArrayList<Change>(told.size());
        for (var change : told) {
            var place = file + ", version " + version + ", change " + (changes.size() + 1) + ": ";
            if (change.path("kind").asString("").equals("ADD_ITEM")) {
                var key = change.path("item").asString("");
                if (key.isBlank()) {
                    throw new IllegalArgumentException(place + "an added item needs a key, in \"item\"");
                }
                items.computeIfAbsent(key, any -> ids.get());
            }
            try {
                changes.add(
                        JSON.readerFor(Change.class).withAttribute(ITEMS, items).readValue(change));
            } catch (JacksonException e) {
                throw new IllegalArgumentException(place + e.getOriginalMessage(), e);
            }
        }
        return changes;
    }

    private static final class ItemByKey extends FromStringDeserializer<ItemId> {

        ItemByKey() {
            super(ItemId.class);
        }

        @Override
        protected @Nullable ItemId _deserialize(String key, DeserializationContext context) {
            var item = context.getAttribute(ITEMS) instanceof Map<?, ?> items ? items.get(key) : null;
            return item instanceof ItemId id
                    ? id
                    : context.reportInputMismatch(this, "no item has been added under the key '%s'", key);
        }
    }
}
