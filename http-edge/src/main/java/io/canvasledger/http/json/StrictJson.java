package io.canvasledger.http.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import io.canvasledger.store.json.CanvasJson;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON is taken at its word: nothing is coerced, ignored, trimmed or guessed, because what is read here is recorded for
 * ever. Writing leaves absent values out and writes instants as ISO 8601 text.
 */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
public final class StrictJson {

    /** How deep arrays and objects may be nested. */
    public static final int MAX_DEPTH = 50;
    /** How many characters one string may have. */
    public static final int MAX_STRING = 200_000;
    /** How many characters one number may have. */
    public static final int MAX_NUMBER = 100;

    private static final List<LogicalType> SCALARS = List.of(
            LogicalType.Textual,
            LogicalType.Integer,
            LogicalType.Float,
            LogicalType.Boolean,
            LogicalType.Enum,
            LogicalType.DateTime,
            LogicalType.OtherScalar);

    private static final List<CoercionInputShape> EMPTY =
            List.of(CoercionInputShape.EmptyString, CoercionInputShape.EmptyArray, CoercionInputShape.EmptyObject);

    @Bean
    JsonFactory jsonFactory(ObjectProvider<JsonFactoryBuilderCustomizer> customizers) {
        var builder = JsonFactory.builder();
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        // Last: Spring Boot's own customizer sets constraints as well, and much wider ones.
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNumberLength(MAX_NUMBER)
                        .build());
        return new StorableJsonFactory(builder);
    }

    @Bean
    JacksonModule canvasJson() {
        return new CanvasJson();
    }

    @Bean
    JsonMapperBuilderCustomizer strictJsonMapper() {
        return StrictJson::makeStrict;
    }

    private static void makeStrict(JsonMapper.Builder builder) {
        builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                        DateTimeFeature.ALWAYS_ALLOW_STRINGIFIED_DATE_TIMESTAMPS)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                        MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .addModule(ExactScalars.module())
                .addModule(EachOnce.module())
                // Otherwise a moment would do for a day, its time dropped without a word.
                .withConfigOverride(LocalDate.class, it -> it.setFormat(JsonFormat.Value.forLeniency(false)))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL));
        builder.withCoercionConfigDefaults(config -> {
            for (var shape : EMPTY) {
                config.setCoercion(shape, CoercionAction.Fail);
            }
        });
        for (var type : SCALARS) {
            builder.withCoercionConfig(type, config -> {
                for (var shape : EMPTY) {
                    // An empty text is a text like any other; for everything else it is the wrong type.
                    if (type != LogicalType.Textual || shape != CoercionInputShape.EmptyString) {
                        config.setCoercion(shape, CoercionAction.Fail);
                    }
                }
                if (type != LogicalType.Boolean) {
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                }
                if (type != LogicalType.Integer && type != LogicalType.Float) {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                }
                if (type != LogicalType.Float) {
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                }
            });
        }
    }
}
