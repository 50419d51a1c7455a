package io.canvasledger.store;

/**
 * Says "there may be new events" to whoever reads them. Only a hint to look sooner: readers poll all the same, so a lost
 * signal costs time, never an event.
 */
public interface AppendSignal {

    /** To be called after events were committed. Never blocks, never fails. */
    void appended();

    /** Calls the listener, on any thread, after each hint until closed. */
    AutoCloseable onAppended(Runnable listener);
}
