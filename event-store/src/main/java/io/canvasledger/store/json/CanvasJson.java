package io.canvasledger.store.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.Channel;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.CustomerSegment;
import io.canvasledger.canvas.Item;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.KeyActivity;
import io.canvasledger.canvas.KeyPartner;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.Recorded;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.canvas.ValueProposition;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.Change;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdDelegatingSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * Teaches Jackson the canvas types, which themselves know nothing of JSON: ids are strings, a {@link Change} is told by
 * its {@code kind}, typed attributes by the {@code block} they belong to, a {@link Canvas} is a flat document of lists.
 */
public final class CanvasJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** As UUIDs are written; the JDK's own reader also accepts shorter forms, which would give one id two spellings. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    public CanvasJson() {
        super("canvas");
        id(WorkspaceId.class, WorkspaceId::new);
        id(CanvasId.class, CanvasId::parse);
        id(ItemId.class, text -> new ItemId(uuid(text)));
        addSerializer(Recorded.class, new RecordedAsJson.Writer());
        addDeserializer(Recorded.class, new RecordedAsJson.Reader());
        addSerializer(Canvas.class, new StdDelegatingSerializer(Canvas.class, new ToDocument()));
        addDeserializer(Canvas.class, new StdConvertingDeserializer<>(new FromDocument()));
        setMixInAnnotation(Attributes.class, AttributesAsJson.class);
        setMixInAnnotation(Relationship.class, RelationshipAsJson.class);
        setMixInAnnotation(Change.class, ChangeAsJson.class);
        setMixInAnnotation(Item.class, ItemAsJson.class);
    }

    /** Reads a UUID in its full form. */
    public static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private <T> void id(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromStringDeserializer<T>(type) {
            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return parse.apply(value);
            }
        });
    }

    private static final class ToDocument extends StdConverter<Canvas, CanvasDocument> {
        @Override
        public CanvasDocument convert(Canvas canvas) {
            return CanvasDocument.of(canvas);
        }
    }

    private static final class FromDocument extends StdConverter<CanvasDocument, Canvas> {
        @Override
        public Canvas convert(CanvasDocument document) {
            return document.canvas();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CustomerSegment.class, name = "CUSTOMER_SEGMENTS"),
        @JsonSubTypes.Type(value = ValueProposition.class, name = "VALUE_PROPOSITIONS"),
        @JsonSubTypes.Type(value = Channel.class, name = "CHANNELS"),
        @JsonSubTypes.Type(value = Relationship.class, name = "CUSTOMER_RELATIONSHIPS"),
        @JsonSubTypes.Type(value = RevenueStream.class, name = "REVENUE_STREAMS"),
        @JsonSubTypes.Type(value = KeyResource.class, name = "KEY_RESOURCES"),
        @JsonSubTypes.Type(value = KeyActivity.class, name = "KEY_ACTIVITIES"),
        @JsonSubTypes.Type(value = KeyPartner.class, name = "KEY_PARTNERS"),
        @JsonSubTypes.Type(value = Cost.class, name = "COST_STRUCTURE")
    })
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface AttributesAsJson {}

    /** Where only a relationship can stand, nothing needs to say so. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface RelationshipAsJson {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.AddItem.class, name = "ADD_ITEM"),
        @JsonSubTypes.Type(value = Change.RewordItem.class, name = "REWORD_ITEM"),
        @JsonSubTypes.Type(value = Change.RetagItem.class, name = "RETAG_ITEM"),
        @JsonSubTypes.Type(value = Change.MoveItem.class, name = "MOVE_ITEM"),
        @JsonSubTypes.Type(value = Change.RemoveItem.class, name = "REMOVE_ITEM"),
        @JsonSubTypes.Type(value = Change.SetStanding.class, name = "SET_STANDING"),
        @JsonSubTypes.Type(value = Change.SetAttributes.class, name = "SET_ATTRIBUTES"),
        @JsonSubTypes.Type(value = Change.ShiftRelationship.class, name = "SHIFT_RELATIONSHIP"),
        @JsonSubTypes.Type(value = Change.LinkItems.class, name = "LINK_ITEMS"),
        @JsonSubTypes.Type(value = Change.UnlinkItems.class, name = "UNLINK_ITEMS"),
        @JsonSubTypes.Type(value = Change.RenameCanvas.class, name = "RENAME_CANVAS"),
        @JsonSubTypes.Type(value = Change.DescribeCanvas.class, name = "DESCRIBE_CANVAS"),
        @JsonSubTypes.Type(value = Change.ArchiveCanvas.class, name = "ARCHIVE_CANVAS"),
        @JsonSubTypes.Type(value = Change.BringBackCanvas.class, name = "BRING_BACK_CANVAS"),
        @JsonSubTypes.Type(value = Change.NameMilestone.class, name = "NAME_MILESTONE"),
        @JsonSubTypes.Type(value = Change.RemoveMilestone.class, name = "REMOVE_MILESTONE"),
        @JsonSubTypes.Type(value = Change.AnswerQuestion.class, name = "ANSWER_QUESTION"),
        @JsonSubTypes.Type(value = Change.SwitchRule.class, name = "SWITCH_RULE")
    })
    private interface ChangeAsJson {}

    /** The accessors that reach into an item's parts are for readers of code, not of JSON. */
    private interface ItemAsJson {
        @JsonIgnore
        Block block();

        @JsonIgnore
        String title();
    }
}
