package io.canvasledger.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The signal between writers and readers of one process. */
public final class InProcessSignal implements AppendSignal {

    private static final Logger log = LoggerFactory.getLogger(InProcessSignal.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void appended() {
        listeners.forEach(InProcessSignal::tell);
    }

    /** What was appended is durable already: nothing a listener does may make it look otherwise. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            log.warn("A reader could not be told of new events and will find them by polling: {}", e.getMessage());
        }
    }

    @Override
    public AutoCloseable onAppended(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
