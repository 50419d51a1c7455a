package io.canvasledger.query.figures;

import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.query.QuerySideFixture.get;
import static io.canvasledger.query.QuerySideFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.Relationship;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.histories.Story;
import io.canvasledger.query.QuerySideFixture;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadsHttpTest {

    @Test
    void that_nobody_said_why_neither_leads_nor_trails() {
        var story = Story.of(QuerySideFixture.newCanvas(), "Operator");
        var hotline = story.adds(CUSTOMER_RELATIONSHIPS, "Hot-line");
        story.version();
        story.attributes(hotline, new Relationship(null, Motive.RETENTION, null, null, Set.of()));
        QuerySideFixture.record(story.told());

        var series = get(path(story.canvas().id()) + "/relationships/series?compact=false")
                .ok();

        assertThat(series.get("points")).hasSize(2);
        assertThat(series.get("points").get(0).toString()).contains("UNSPECIFIED");
        assertThat(series.get("leads")).isEmpty();
    }
}
