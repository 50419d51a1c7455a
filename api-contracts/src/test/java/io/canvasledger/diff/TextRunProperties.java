package io.canvasledger.diff;

import static io.canvasledger.diff.TextRun.TextRunKind.DELETED;
import static io.canvasledger.diff.TextRun.TextRunKind.EQUAL;
import static io.canvasledger.diff.TextRun.TextRunKind.INSERTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.diff.TextRun.TextRunKind;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextRunProperties {

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of("the", "plan", "été", "🏃", " ", "  ", "\n", ",", "'", "24", "\u00a0", "_")
                .list()
                .ofMaxSize(25)
                .map(words -> String.join("", words));
    }

    @Property
    void the_old_and_the_new_text_can_be_read_off_the_runs(
            @ForAll("sentences") String before, @ForAll("sentences") String after) {
        var runs = TextRun.between(before, after);

        assertThat(joined(runs, DELETED)).isEqualTo(before);
        assertThat(joined(runs, INSERTED)).isEqualTo(after);
    }

    @Property
    void any_text_at_all_survives(@ForAll String before, @ForAll String after) {
        var runs = TextRun.between(before, after);

        assertThat(joined(runs, DELETED)).isEqualTo(before);
        assertThat(joined(runs, INSERTED)).isEqualTo(after);
    }

    @Property
    void no_run_is_empty_and_no_two_neighbours_are_of_a_kind(
            @ForAll("sentences") String before, @ForAll("sentences") String after) {
        var runs = TextRun.between(before, after);

        assertThat(runs).noneMatch(run -> run.text().isEmpty());
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).kind()).isNotEqualTo(runs.get(i - 1).kind());
        }
    }

    @Example
    void one_word_replaced_is_one_word_deleted_and_one_inserted() {
        assertThat(TextRun.between("Free phones for all", "Loyal service for all"))
                .containsExactly(
                        new TextRun(DELETED, "Free phones"),
                        new TextRun(INSERTED, "Loyal service"),
                        new TextRun(EQUAL, " for all"));
    }

    @Example
    void a_word_put_in_right_before_a_replaced_one_is_one_replacement_with_it() {
        assertThat(TextRun.between(" print", "on screens"))
                .containsExactly(new TextRun(DELETED, " print"), new TextRun(INSERTED, "on screens"));
    }

    @Example
    void a_word_taken_out_right_before_a_replaced_one_is_one_replacement_with_it() {
        assertThat(TextRun.between("on screens", " print"))
                .containsExactly(new TextRun(DELETED, "on screens"), new TextRun(INSERTED, " print"));
    }

    @Example
    void two_long_texts_with_nothing_in_common_are_compared_all_the_same() {
        var before = "a ".repeat(2_000);
        var after = "b,".repeat(2_000);

        assertThat(joined(TextRun.between(before, after), INSERTED)).isEqualTo(after);
    }

    private static String joined(List<TextRun> runs, TextRunKind changed) {
        return runs.stream()
                .filter(run -> run.kind() == EQUAL || run.kind() == changed)
                .map(TextRun::text)
                .collect(Collectors.joining());
    }
}
