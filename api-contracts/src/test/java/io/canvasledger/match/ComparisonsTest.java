package io.canvasledger.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private final Comparisons comparisons = new Comparisons();

    @Test
    void too_many_pairs_at_once_are_not_compared_and_do_not_count() {
        assertThat(comparisons.allow(Comparisons.AT_ONCE + 1)).isFalse();
        assertThat(comparisons.allow(Comparisons.AT_ONCE)).isTrue();
    }

    @Test
    void all_snapshots_of_an_import_share_what_may_be_compared() {
        for (int i = 0; i < Comparisons.IN_ALL / Comparisons.AT_ONCE; i++) {
            assertThat(comparisons.allow(Comparisons.AT_ONCE)).isTrue();
        }

        assertThat(comparisons.allow(1)).isFalse();
        assertThat(comparisons.allow(0)).isTrue();
    }
}
