package io.canvasledger.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which room may know which, and what things are called. */
class ArchitectureTest {

    private static final String[] WRITING = {
        "io.canvasledger.command..",
        "io.canvasledger.write..",
        "io.canvasledger.format..",
        "io.canvasledger.snapshot..",
        "io.canvasledger.sample..",
        "io.canvasledger.commandside.."
    };
    private static final String[] READING = {"io.canvasledger.query..", "io.canvasledger.queryside.."};
    /** The two sealed families, what is kept of them, and what the welcome suggests to type. */
    private static final Set<String> PLAIN_WORDS =
            Set.of("CanvasCommand", "CanvasEvent", "RecordedEvent", "StoredEvent", "ToldEvent", "FirstCommand");

    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Service|Command|Event)");

    private static final JavaClasses ALL = MainClasses.ALL;

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
        noClasses()
                .that()
                .resideInAnyPackage(WRITING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(READING)
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(READING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WRITING)
                .check(ALL);
    }

    @Test
    void what_both_sides_share_knows_neither() {
        noClasses()
                .that()
                .resideInAnyPackage("io.canvasledger.store..", "io.canvasledger.http..", "io.canvasledger.access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(WRITING, READING, new String[] {"io.canvasledger.standalone.."}))
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("io.canvasledger.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.canvasledger.http..", "io.canvasledger.access..")
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

    private static String[] concat(String[]... arrays) {
        return java.util.Arrays.stream(arrays).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
