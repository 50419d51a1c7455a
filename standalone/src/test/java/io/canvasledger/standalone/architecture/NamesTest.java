package io.canvasledger.standalone.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One simple name, one meaning. */
class NamesTest {

    /**
     * Names that still stand for two or more types. To be emptied, never added to. {@code Kind}, {@code Type} and {@code
     * Immaterial} are read with the type they are a member of.
     */
    private static final Set<String> TWICE = Set.of("Immaterial", "Kind", "Named", "Type");

    @Test
    void no_simple_name_stands_for_two_types_but_those_on_a_list_that_only_shrinks() {
        var twice = new TreeMap<>(byName());
        twice.values().removeIf(types -> types.size() < 2);

        assertThat(twice.keySet())
                .as("names of several types, %s; strike those out that are single now", twice)
                .isEqualTo(new TreeSet<>(TWICE));
    }

    private static Map<String, Set<String>> byName() {
        return MainClasses.ALL.stream()
                .filter(it -> !it.isAnonymousClass() && !it.isLocalClass())
                .filter(it -> !it.getSimpleName().equals("package-info"))
                .collect(groupingBy(
                        JavaClass::getSimpleName,
                        Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))));
    }
}
