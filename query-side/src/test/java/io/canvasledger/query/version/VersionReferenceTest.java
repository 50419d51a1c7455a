package io.canvasledger.query.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.query.version.VersionReference.EffectiveBy;
import io.canvasledger.query.version.VersionReference.Head;
import io.canvasledger.query.version.VersionReference.Named;
import io.canvasledger.query.version.VersionReference.Number;
import io.canvasledger.query.version.VersionReference.RecordedBy;
import io.canvasledger.query.version.VersionReference.RecordedOn;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionReferenceTest {

    @Test
    void a_version_is_named_by_number_name_or_time() {
        var day = LocalDate.of(2024, 3, 1);

        assertThat(VersionReference.parse("head")).contains(new Head());
        assertThat(VersionReference.parse("17")).contains(new Number(17));
        assertThat(VersionReference.parse("milestone:Launch: 2")).contains(new Named("Launch: 2"));
        assertThat(VersionReference.parse("2024-03-01")).contains(new RecordedOn(day));
        assertThat(VersionReference.parse("effective:2024-03-01")).contains(new EffectiveBy(day));
        assertThat(VersionReference.parse("2024-03-01T13:00:00+01:00"))
                .contains(new RecordedBy(Instant.parse("2024-03-01T12:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "01",
                "1234567890",
                "HEAD",
                "milestone:",
                "2024-02-30",
                "2024-3-1",
                "effective:head",
                "2024-03-01T25:00:00Z",
                "2024-03-01T12:00:00",
                "+999999999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void anything_else_names_none(String text) {
        assertThat(VersionReference.parse(text)).isEmpty();
    }
}
