package io.canvasledger.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room may know which, and what things are called. */
class ArchitectureTest {

    private static final List<String> MODULES =
            List.of("api-contracts", "event-store", "http-edge", "command-side", "query-side", "standalone");

    private static final DescribedPredicate<JavaClass> WRITING = of("command-side");
    private static final DescribedPredicate<JavaClass> READING = of("query-side");
    private static final DescribedPredicate<JavaClass> SHARED = of("event-store", "http-edge");

    /** The two sealed families, what is kept of them, and what the welcome suggests to type. */
    private static final Set<String> PLAIN_WORDS =
            Set.of("CanvasCommand", "CanvasEvent", "RecordedEvent", "StoredEvent", "ToldEvent", "FirstCommand");

    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Service|Command|Event)");

    private static final JavaClasses ALL = MainClasses.ALL;

    @Test
    void classes_of_each_module_are_told_apart() {
        for (var module : MODULES) {
            assertThat(ALL.that(of(module))).as(module).isNotEmpty();
        }
        assertThat(ALL).allSatisfy(type -> assertThat(MODULES.stream().filter(module -> MainClasses.isOf(module, type)))
                .hasSize(1));
    }

    @Test
    void all_rooms_are_seen() {
        assertThat(ALL.stream().map(JavaClass::getPackageName))
                .contains(
                        "io.canvasledger.canvas",
                        "io.canvasledger.diff",
                        "io.canvasledger.store",
                        "io.canvasledger.http",
                        "io.canvasledger.decide",
                        "io.canvasledger.query.view",
                        "io.canvasledger.standalone");
    }

    @Test
    void the_side_that_writes_never_knows_the_side_that_reads() {
        noClasses().that(WRITING).should().dependOnClassesThat(READING).check(ALL);
        noClasses().that(READING).should().dependOnClassesThat(WRITING).check(ALL);
    }

    @Test
    void what_both_sides_share_knows_neither() {
        noClasses()
                .that(SHARED)
                .should()
                .dependOnClassesThat(of("command-side", "query-side", "standalone"))
                .check(ALL);
        noClasses()
                .that(of("event-store"))
                .should()
                .dependOnClassesThat(of("http-edge"))
                .check(ALL);
        noClasses()
                .that(of("api-contracts"))
                .should()
                .dependOnClassesThat(of("event-store", "http-edge"))
                .check(ALL);
    }

    @Test
    void nothing_is_named_by_a_word_that_says_nothing() {
        assertThat(ALL.stream()
                        .filter(type -> !type.isAnonymousClass())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> EMPTY_WORDS.matcher(name).matches() && !PLAIN_WORDS.contains(name)))
                .isEmpty();
    }

    /** Such copies are shuffled anew at each start, which shows wherever they are printed or walked through. */
    @Test
    void nothing_is_copied_into_an_order_that_changes_at_each_start() {
        noClasses()
                .should()
                .callMethod(Map.class, "copyOf", Map.class)
                .orShould()
                .callMethod(Set.class, "copyOf", Collection.class)
                .check(ALL);
    }

    /** Classes of modules: whoever adds a package is held to the same. */
    private static DescribedPredicate<JavaClass> of(String... modules) {
        return DescribedPredicate.describe("of " + String.join(" or ", modules), type -> Stream.of(modules)
                .anyMatch(module -> MainClasses.isOf(module, type)));
    }
}
