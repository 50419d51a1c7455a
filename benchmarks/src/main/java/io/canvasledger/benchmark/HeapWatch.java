package io.canvasledger.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Keeps the most heap that was still in use after any garbage collection of this process. */
final class HeapWatch {

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong most = new AtomicLong();

    static HeapWatch start() {
        var watch = new HeapWatch();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> {
            var emitter = (NotificationEmitter) collector;
            emitter.addNotificationListener(
                    (notification, _) -> {
                        if (notification
                                .getType()
                                .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                            watch.saw(
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()));
                        }
                    },
                    null,
                    null);
        });
        return watch;
    }

    private void saw(GarbageCollectionNotificationInfo collection) {
        long used = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        most.accumulateAndGet(used, Math::max);
    }

    Report report() {
        var report = new Report("Memory of the process that ran all of this", "what", "value");
        report.row("largest heap allowed", Report.mebibytes(Runtime.getRuntime().maxMemory()));
        report.row("most heap in use after a collection", Report.mebibytes(most.get()));
        report.row(
                "most memory resident",
                ResidentMemory.most(ProcessHandle.current().pid()));
        return report;
    }
}
