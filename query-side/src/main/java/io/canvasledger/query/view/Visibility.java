package io.canvasledger.query.view;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets readers wait until the views have come as far as they need. */
public final class Visibility {

    /** Another process may have projected it: look again this often even when nothing was heard. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(200).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** To be called whenever rows were committed. */
    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is so, at most so long; tells whether it is. */
    public boolean await(BooleanSupplier visible, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!visible.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            lock.lock();
            try {
                moved.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
        return true;
    }
}
