package io.canvasledger.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change.AddItem;
import io.canvasledger.change.Change.LinkItems;
import io.canvasledger.change.Change.NameMilestone;
import io.canvasledger.change.Change.RemoveItem;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleCanvasTest {

    private static final CanvasId CANVAS = new CanvasId(WorkspaceId.DEFAULT, new UUID(7, 7));

    private static final String FIRST = """
            {"effectiveOn": "1996-05-29", "rationale": "Begin.", "evidence": ["A book, 1996"],
             "milestone": {"name": "Launch", "rationale": "The first day."},
             "changes": [
               {"kind": "ADD_ITEM", "item": "consumers", "block": "CUSTOMER_SEGMENTS", "title": "Consumers"},
               {"kind": "ADD_ITEM", "item": "phone", "block": "CUSTOMER_RELATIONSHIPS", "title": "A free phone",
                "attributes": {"block": "CUSTOMER_RELATIONSHIPS", "motive": "ACQUISITION", "segments": ["consumers"]}},
               {"kind": "LINK_ITEMS", "from": "phone", "type": "SERVES", "to": "consumers"}]}""";

    private static final String SECOND = """
            {"effectiveOn": "2003-07-25", "rationale": "Change.", "evidence": [],
             "changes": [{"kind": "REMOVE_ITEM", "item": "phone"},
               {"kind": "ADD_ITEM", "item": "phone", "block": "CUSTOMER_RELATIONSHIPS", "title": "Again"}]}""";

    @Test
    void items_named_by_key_become_items_with_fresh_ids_in_the_order_they_are_told() {
        var create =
                (CreateCanvas) parse(story(FIRST)).commands(CANVAS, counting()).getFirst();

        var consumers = id(1);
        var phone = id(2);
        assertThat(create.name()).isEqualTo("A sample");
        assertThat(create.note().effectiveOn()).isEqualTo(LocalDate.of(1996, 5, 29));
        assertThat(create.changes()).hasSize(3);
        assertThat(((AddItem) create.changes().get(0)).item()).isEqualTo(consumers);
        var relationship = (AddItem) create.changes().get(1);
        assertThat(relationship.item()).isEqualTo(phone);
        assertThat(((Relationship) relationship.attributes()).segments()).containsExactly(consumers);
        assertThat(create.changes().get(2)).isEqualTo(new LinkItems(phone, LinkType.SERVES, consumers));
    }

    @Test
    void a_milestone_is_named_in_a_version_of_its_own_and_every_later_version_expects_the_one_before() {
        var sample = parse(story(FIRST, SECOND));
        var commands = sample.commands(CANVAS, counting());

        assertThat(sample.versions()).isEqualTo(3);
        assertThat(commands).hasSize(3);
        var naming = (ChangeCanvas) commands.get(1);
        assertThat(naming.expected()).isEqualTo(1);
        assertThat(naming.note().rationale()).isEqualTo("The first day.");
        assertThat(naming.changes()).containsExactly(new NameMilestone("Launch", 1));
        assertThat(((ChangeCanvas) commands.get(2)).expected()).isEqualTo(2);
    }

    @Test
    void an_item_that_comes_back_under_its_key_is_the_same_item() {
        var back = (ChangeCanvas)
                parse(story(FIRST, SECOND)).commands(CANVAS, counting()).getLast();

        assertThat(back.changes().get(0)).isEqualTo(new RemoveItem(id(2)));
        assertThat(((AddItem) back.changes().get(1)).item()).isEqualTo(id(2));
    }

    @Test
    void the_same_sample_can_be_recorded_twice_without_sharing_an_item() {
        var sample = parse(story(FIRST));
        var ids = counting();

        var once = (CreateCanvas) sample.commands(CANVAS, ids).getFirst();
        var again = (CreateCanvas) sample.commands(CANVAS, ids).getFirst();

        assertThat(((AddItem) once.changes().getFirst()).item())
                .isNotEqualTo(((AddItem) again.changes().getFirst()).item());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind": "REMOVE_ITEM", "item": "handset"}                                | 'handset'
                    {"kind": "LINK_ITEMS", "from": "phone", "type": "SERVES", "to": "nobody"} | 'nobody'
                    {"kind": "ADD_ITEM", "block": "CHANNELS", "title": "Shops"}               | needs a key
                    {"kind": "REMOVE_ITEM", "item": "phone", "why": "old"}                    | "why"
                    {"kind": "PAINT_ITEM", "item": "phone"}                                   | PAINT_ITEM
                    {"kind": "SET_STANDING", "item": "phone", "standing": "PROVEN"}           | PROVEN
                    {"kind": "SET_STANDING", "item": "phone", "standing": 1}                  | Standing
                    """, quoteCharacter = '`')
    void a_change_that_cannot_be_read_is_refused_naming_file_version_and_change(String change, String culprit) {
        var second = """
                {"effectiveOn": "2003-07-25", "rationale": "Change.", "evidence": [], "changes": [%s]}""".formatted(change);

        assertThatThrownBy(() -> parse(story(FIRST, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("samples/x.json, version 2, change 1: ")
                .hasMessageContaining(culprit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "rationale": "Begin."       | "reason": "Begin."          | samples/x.json: | reason
                    "rationale": "Begin.",      | ``                          | samples/x.json, version 1: | "rationale" is missing
                    "effectiveOn": "1996-05-29" | "effectiveOn": "May 1996"   | samples/x.json: | May 1996
                    "kind": "BUSINESS"          | "kind": "BUSINESS", "x": 1  | samples/x.json: | "x"
                    "key": "x"                  | "key": "x", "key": "y"      | samples/x.json: | key
                    "key": "x",                 | ``                          | samples/x.json: | "key" is missing
                    "name": "Launch",           | ``                          | samples/x.json, version 1: | "milestone.name" is missing
                    """, quoteCharacter = '`')
    void a_file_that_says_too_much_or_too_little_is_refused_naming_the_place(
            String told, String instead, String place, String culprit) {
        assertThatThrownBy(() -> parse(story(FIRST).replace(told, instead)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(place)
                .hasMessageContaining(culprit);
    }

    @Test
    void versions_that_go_back_in_time_are_refused() {
        assertThatThrownBy(() -> parse(
                        story(SECOND.replace("\"REMOVE_ITEM\", \"item\": \"phone\"},", "\"ARCHIVE_CANVAS\"},"), FIRST)))
                .hasMessage("samples/x.json, version 2: takes effect before the version it follows");
    }

    private static SampleCanvas parse(String json) {
        return SampleCanvas.parse("samples/x.json", json);
    }

    private static String story(String... versions) {
        return """
                {"key": "x", "kind": "BUSINESS", "name": "A sample", "description": "For a test.", "versions": [%s]}""".formatted(String.join(",", versions));
    }

    private static Supplier<ItemId> counting() {
        var next = new AtomicLong();
        return () -> id(next.incrementAndGet());
    }

    private static ItemId id(long number) {
        return new ItemId(new UUID(0, number));
    }
}
