package io.canvasledger.coherence;

import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Cost;
import io.canvasledger.canvas.KeyResource;
import io.canvasledger.canvas.RevenueStream;
import io.canvasledger.histories.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a personal canvas is asked beyond a business one. */
class PersonalCanvasRulesTest extends Examined {

    {
        story = Story.of("Journalist", CanvasKind.PERSONAL);
        complete("Readers");
    }

    @Test
    void a_personal_canvas_names_its_person_as_key_resource() {
        var camera = story.adds(KEY_RESOURCES, "Camera", new KeyResource(KeyResource.ResourceKind.PHYSICAL));
        assertThat(findings())
                .contains(new Finding(Rule.PERSON_NOT_NAMED, Optional.empty(), List.of(camera), List.of()));

        story.adds(KEY_RESOURCES, "Curiosity", new KeyResource(KeyResource.ResourceKind.PERSONALITY));
        assertThat(rules()).doesNotContain(Rule.PERSON_NOT_NAMED);
    }

    @Test
    void a_personal_canvas_may_name_its_person_without_typing_anything() {
        assertThat(rules()).contains(Rule.PERSON_NOT_NAMED);

        story.adds(KEY_RESOURCES, "Me");
        assertThat(rules()).doesNotContain(Rule.PERSON_NOT_NAMED);
    }

    @Test
    void a_personal_canvas_considers_an_immaterial_cost() {
        story.adds(KEY_RESOURCES, "Me");
        assertThat(rules()).containsExactly(Rule.NOTHING_IMMATERIAL);

        story.adds(COST_STRUCTURE, "Deadlines", new Cost(null, null, Cost.ImmaterialCost.STRESS, 4));
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_personal_canvas_considers_an_immaterial_revenue_which_nobody_in_particular_pays() {
        story.adds(KEY_RESOURCES, "Me");
        story.adds(
                REVENUE_STREAMS,
                "Being read",
                new RevenueStream(
                        RevenueStream.RevenueType.IMMATERIAL,
                        null,
                        null,
                        null,
                        null,
                        RevenueStream.ImmaterialRevenue.RECOGNITION,
                        5));

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_personal_canvas_says_who_pays_the_salary() {
        var salary = story.adds(
                REVENUE_STREAMS,
                "Salary",
                new RevenueStream(RevenueStream.RevenueType.SALARY, null, null, null, null, null, null));

        assertThat(findings()).contains(about(Rule.STREAM_WITHOUT_PAYER, salary));
    }
}
