package io.canvasledger.query.view;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Lets readers wait until the views have come as far as they need. */
public final class Visibility {

    /** Another process may have projected it: look again this often even when nothing was heard. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(200).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    private long moves;

    /** To be called whenever rows were committed. */
    void moved() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is so, at most so long; tells whether it is. */
    public boolean await(BooleanSupplier visible, Duration most) {
        return await(() -> visible.getAsBoolean() ? Optional.of(true) : Optional.empty(), most)
                .isPresent();
    }

    /** Tries until there is something, at most so long; empty if there still is nothing then. */
    public <T> Optional<T> await(Supplier<Optional<T>> attempt, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        while (true) {
            long before = moves();
            var found = attempt.get();
            long left = deadline - System.nanoTime();
            if (found.isPresent() || left <= 0 || !awaitMove(before, Math.min(left, LOOK_AGAIN_NANOS))) {
                return found;
            }
        }
    }

    private long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /** Whether to go on: not once this thread was told to stop. */
    private boolean awaitMove(long before, long most) {
        lock.lock();
        try {
            for (long left = most; moves == before && left > 0; ) {
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
