package io.canvasledger.store;

import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.ConfigurableApplicationContext;

/** Serializer and upcasters as a running process has them wired, not as a test would wire them. */
final class RealChain {

    private static final LedgerFixture LEDGER = LedgerFixture.fresh();
    private static final ConfigurableApplicationContext PROCESS = Booted.on(LEDGER);

    private RealChain() {}

    static Serializer serializer() {
        return PROCESS.getBean(Configuration.class).eventSerializer();
    }

    static EventUpcaster upcasters() {
        return PROCESS.getBean(Configuration.class).upcasterChain();
    }
}
