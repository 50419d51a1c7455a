package io.canvasledger.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * An engine that does not start, or finds nothing, fails no build: the properties would be gone without a word. Every
 * module that has some asks this.
 */
public final class PropertiesRun {

    private static final String ENGINE = "jqwik";
    private static final int TRIES = 37;

    private PropertiesRun() {}

    /** Whether the engine finds every property of the module a class belongs to, and tries one as often as it is told to. */
    public static void assertIn(Class<?> module) {
        var written = written(classes(module));
        assertThat(written).as("properties of this module").isNotEmpty();
        assertThat(found(classes(module))).as("properties the engine finds").containsAll(written);
        assertThat(triesOfOne()).as("tries of one property").isEqualTo(TRIES);
    }

    private static Path classes(Class<?> module) {
        return Path.of(
                module.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static List<String> written(Path classes) {
        try (var files = Files.walk(classes)) {
            return files.map(it -> classes.relativize(it).toString())
                    .filter(it -> it.endsWith("Properties.class"))
                    .map(it -> it.replace(".class", "").replace('/', '.'))
                    .flatMap(PropertiesRun::properties)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> properties(String type) {
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .filter(it -> it.isAnnotationPresent(Property.class))
                    .map(it -> type + "." + it.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> found(Path classes) {
        var plan = LauncherFactory.create().discover(request(selectClasspathRoots(Set.of(classes))));
        return plan.getRoots().stream()
                .flatMap(it -> plan.getDescendants(it).stream())
                .filter(TestIdentifier::isTest)
                .map(it -> it.getSource().orElseThrow())
                .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
                .map(it -> it.getClassName() + "." + it.getMethodName())
                .toList();
    }

    private static int triesOfOne() {
        CountedProperties.TRIED.set(0);
        LauncherFactory.create()
                .execute(request(List.of(selectClass(CountedProperties.class))), new TestExecutionListener[0]);
        return CountedProperties.TRIED.get();
    }

    private static LauncherDiscoveryRequest request(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(EngineFilter.includeEngines(ENGINE))
                .build();
    }

    static class CountedProperties {

        private static final AtomicInteger TRIED = new AtomicInteger();

        @Property(tries = TRIES)
        void is_tried(@ForAll int any) {
            TRIED.incrementAndGet();
        }
    }
}
