package io.canvasledger.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The signal between writers and readers of one process. */
public final class InProcessSignal implements AppendSignal {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void appended() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public AutoCloseable onAppended(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
