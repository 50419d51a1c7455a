package io.canvasledger.http.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canvasledger.http.language.Run.VersionNumber;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void a_part_that_chooses_by_an_argument_is_said_only_when_it_is_there() {
        var template = english("Too long{limit, select, none {} other {: at most {limit} characters}}.");

        assertThat(template.say(Map.of()).text()).isEqualTo("Too long.");
        assertThat(template.say(Map.of("limit", "none")).text()).isEqualTo("Too long: at most none characters.");
        assertThat(template.say(Map.of("limit", 1_000)).text()).isEqualTo("Too long: at most 1,000 characters.");
    }

    @Test
    void a_version_has_no_thousands_separator_and_a_number_that_of_its_language() {
        var french = new Template("version {version}, {n, plural, one {# lien} other {# liens}}", Locale.FRENCH);

        assertThat(french.say(Map.of("version", new VersionNumber(1_500), "n", 1_500))
                        .text())
                .isEqualTo("version 1500, 1\u202f500 liens");
        assertThat(french.say(Map.of("version", new VersionNumber(1), "n", 0)).text())
                .isEqualTo("version 1, 0 lien");
    }

    @Test
    void what_is_to_be_put_in_must_be_given_and_must_have_a_name() {
        assertThatThrownBy(() -> english("{item} moved").say(Map.of())).hasMessageContaining("item");
        assertThatThrownBy(() -> english("{0} moved")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> english("{item moved")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Template english(String pattern) {
        return new Template(pattern, Locale.ENGLISH);
    }
}
