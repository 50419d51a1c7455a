package io.canvasledger.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.query.compare.ShiftView.FlowView;
import io.canvasledger.shift.Flow;
import io.canvasledger.shift.StatedMotive;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which way effort went is told as it went. */
class ShiftFlowsTest {

    @Test
    void what_moved_began_and_ended_is_told_from_where_and_to_where_the_largest_first() {
        var flow = new Flow(
                Map.of(StatedMotive.ACQUISITION, Map.of(StatedMotive.RETENTION, 0.5)),
                Map.of(StatedMotive.UPSELLING, 0.3),
                Map.of(StatedMotive.ACQUISITION, 0.2));

        assertThat(ShiftPresenter.flows(flow))
                .containsExactly(
                        new FlowView(StatedMotive.ACQUISITION, StatedMotive.RETENTION, 0.5),
                        new FlowView(null, StatedMotive.UPSELLING, 0.3),
                        new FlowView(StatedMotive.ACQUISITION, null, 0.2));
    }
}
