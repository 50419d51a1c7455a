package io.canvasledger.query.timeline;

import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A block's timeline tells whatever a diff tells of that block. */
class BlockTimelineTest {

    private static final CanvasId CANVAS = QuerySideFixture.newCanvas();
    private static final ItemId CONSUMERS;

    static {
        var story = Story.of(CANVAS, "Operator");
        CONSUMERS = story.adds(Block.CUSTOMER_SEGMENTS, "Consumers");
        var hotline = story.adds(Block.CUSTOMER_RELATIONSHIPS, "Hot-line");
        var shop = story.adds(Block.CHANNELS, "Shop");
        story.version();
        story.links(hotline, LinkType.SERVES, CONSUMERS);
        story.version();
        story.attributes(hotline, new Relationship(null, Relationship.Motive.RETENTION, null, null, Set.of()));
        story.version();
        story.moves(shop, Block.KEY_RESOURCES, null);
        QuerySideFixture.record(story.told());
    }

    private static List<Integer> versions(String filter) {
        return get(path(CANVAS) + "/timeline?order=OLDEST_FIRST&" + filter)
                .ok()
                .get("entries")
                .valueStream()
                .map(entry -> entry.get("version").asInt())
                .toList();
    }

    @Test
    void what_comes_into_a_block_stands_in_its_timeline_and_in_that_of_the_block_it_left() {
        assertThat(versions("block=KEY_RESOURCES")).containsExactly(4);
        assertThat(versions("block=CHANNELS")).containsExactly(1, 4);
    }

    @Test
    void a_link_stands_in_the_timelines_of_the_blocks_of_both_its_ends() {
        assertThat(versions("block=CUSTOMER_SEGMENTS")).containsExactly(1, 2);
        assertThat(versions("block=CUSTOMER_RELATIONSHIPS")).containsExactly(1, 2, 3);
    }

    @Test
    void a_relationship_that_serves_a_segment_by_a_link_concerns_it_when_it_shifts() {
        assertThat(versions("segment=" + CONSUMERS)).containsExactly(1, 2, 3);
    }

    @Test
    void each_block_that_a_difference_between_two_versions_is_told_in_has_that_version_in_its_timeline() {
        var told = new TreeMap<Block, TreeSet<Integer>>();
        for (int version = 2; version <= 4; version++) {
            for (var block : get(path(CANVAS) + "/diff?from=" + (version - 1) + "&to=" + version)
                    .ok()
                    .get("blocks")) {
                if (!block.get("differences").isEmpty()) {
                    told.computeIfAbsent(Block.valueOf(block.get("block").asString()), _ -> new TreeSet<>())
                            .add(version);
                }
            }
        }
        assertThat(told).hasSize(4);
        told.forEach((block, versions) -> assertThat(versions("block=" + block)).containsAll(versions));
    }
}
