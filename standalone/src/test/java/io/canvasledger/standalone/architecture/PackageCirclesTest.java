package io.canvasledger.standalone.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.canvasledger.standalone.architecture.circle.one.One;
import io.canvasledger.standalone.architecture.circle.three.Three;
import io.canvasledger.standalone.architecture.circle.two.Two;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No package, of whatever module, knows one that knows it, directly or around corners. */
class PackageCirclesTest {

    /** Known circles, each by its packages. To be emptied, never added to. */
    private static final Set<Set<String>> KNOWN = Set.of();

    @Test
    void packages_form_no_circle_but_the_known_ones_and_those_are_struck_out_when_they_are_gone() {
        var arrows = arrows(MainClasses.ALL);
        assertThat(arrows).hasSizeGreaterThan(20);

        assertThat(circles(arrows))
                .as("circles of packages; what makes them: %s", told(arrows))
                .isEqualTo(KNOWN);
    }

    @Test
    void a_circle_around_a_corner_is_seen() {
        var arrows = arrows(new ClassFileImporter().importClasses(One.class, Two.class, Three.class));

        assertThat(circles(arrows))
                .containsExactly(
                        Set.of(One.class.getPackageName(), Two.class.getPackageName(), Three.class.getPackageName()));
    }

    /** From package to package, with one dependency for which it is so. */
    private static Map<String, Map<String, String>> arrows(Iterable<JavaClass> classes) {
        var arrows = new TreeMap<String, Map<String, String>>();
        for (var type : classes) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var from = type.getPackageName();
                var to = target(dependency).getPackageName();
                if (!from.equals(to) && to.startsWith("io.canvasledger")) {
                    arrows.computeIfAbsent(from, _ -> new TreeMap<>()).putIfAbsent(to, dependency.getDescription());
                }
            }
        }
        return arrows;
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    /** The largest sets of packages each of which reaches each other. */
    private static Set<Set<String>> circles(Map<String, Map<String, String>> arrows) {
        var reached = new HashMap<String, Set<String>>();
        arrows.keySet().forEach(it -> reached.put(it, reachedFrom(it, arrows)));
        var circles = new HashSet<Set<String>>();
        for (var from : reached.keySet()) {
            if (reached.get(from).contains(from)) {
                circles.add(reached.get(from).stream()
                        .filter(to -> reached.getOrDefault(to, Set.of()).contains(from))
                        .collect(toCollection(TreeSet::new)));
            }
        }
        return circles;
    }

    private static Set<String> reachedFrom(String start, Map<String, Map<String, String>> arrows) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(arrows.get(start).keySet());
        while (!next.isEmpty()) {
            var place = next.pop();
            if (reached.add(place)) {
                next.addAll(arrows.getOrDefault(place, Map.of()).keySet());
            }
        }
        return reached;
    }

    private static String told(Map<String, Map<String, String>> arrows) {
        var told = new StringBuilder();
        for (var circle : circles(arrows)) {
            for (var from : circle) {
                arrows.get(from).forEach((to, why) -> {
                    if (circle.contains(to)) {
                        told.append("\n  ")
                                .append(from)
                                .append(" → ")
                                .append(to)
                                .append(": ")
                                .append(why);
                    }
                });
            }
        }
        return told.toString();
    }
}
