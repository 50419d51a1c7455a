package io.canvasledger.http.docs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerSchemasTest {

    record Answer(String text) {}

    record AnswerView(int number) {}

    private final LedgerSchemas schemas = new LedgerSchemas(new RecordDocs(Map.of()));
    private final ModelConverterContextImpl context =
            new ModelConverterContextImpl(List.of(schemas, new ModelResolver(Json.mapper())));

    @Test
    void one_type_that_is_met_twice_leaves_the_description_whole() {
        context.resolve(new AnnotatedType(Answer.class));
        context.resolve(new AnnotatedType(Answer.class).resolveAsRef(true));

        assertThatCode(schemas::requireWhole).doesNotThrowAnyException();
    }

    @Test
    void two_types_of_one_name_are_told_even_if_somebody_swallows_the_first_complaint() {
        context.resolve(new AnnotatedType(Answer.class));
        assertThatThrownBy(() -> context.resolve(new AnnotatedType(AnswerView.class)))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(schemas::requireWhole)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two types called Answer");
    }
}
