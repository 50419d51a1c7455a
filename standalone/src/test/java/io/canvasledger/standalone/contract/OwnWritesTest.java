package io.canvasledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnWritesTest {

    @Test
    void whoever_has_written_reads_it_at_once_at_every_address() {
        try (var own = new OwnWrites(RunningLedger.uri(), RunningLedger.uri(), RunningLedger.TOKEN)) {
            assertThat(own.areReadAtOnce()).isGreaterThan(400);
        }
    }
}
