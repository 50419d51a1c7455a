package io.canvasledger.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which room may know which, and what things are called. */
class ArchitectureTest {

    private static final String[] LANGUAGE = {
        "io.canvasledger.canvas..",
        "io.canvasledger.change..",
        "io.canvasledger.decide..",
        "io.canvasledger.match..",
        "io.canvasledger.diff..",
        "io.canvasledger.shift..",
        "io.canvasledger.coherence..",
        "io.canvasledger.review.."
    };
    private static final String[] WRITING = {
        "io.canvasledger.write..",
        "io.canvasledger.format..",
        "io.canvasledger.snapshot..",
        "io.canvasledger.sample..",
        "io.canvasledger.commandside.."
    };
    private static final String[] READING = {"io.canvasledger.query..", "io.canvasledger.queryside.."};
    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.axonframework..",
        "tools.jackson..",
        "com.fasterxml..",
        "jakarta..",
        "io.swagger..",
        "java.sql..",
        "javax.sql..",
        "java.io..",
        "java.nio.file..",
        "java.net.http.."
    };

    /** The two sealed families, what is kept of them, and what the welcome suggests to type. */
    private static final Set<String> PLAIN_WORDS =
            Set.of("CanvasCommand", "CanvasEvent", "RecordedEvent", "StoredEvent", "ToldEvent", "FirstCommand");

    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Service|Command|Event)");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("io.canvasledger");

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
    void the_language_of_canvases_knows_nothing_but_itself() {
        classes()
                .that()
                .resideInAnyPackage(LANGUAGE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(concat(
                        LANGUAGE,
                        new String[] {"java.lang..", "java.util..", "java.math..", "java.time..", "java.text.."},
                        new String[] {"org.jspecify..", "org.pcollections..", "com.github.difflib.."},
                        new String[] {"org.apache.commons.text.similarity.."}))
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(LANGUAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(ALL);
    }

    @Test
    void the_packages_of_the_language_form_no_circle() {
        slices().matching("io.canvasledger.(canvas|change|decide|match|diff|shift|merge|coherence|review)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("io.canvasledger.canvas..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.canvasledger.diff..",
                        "io.canvasledger.shift..",
                        "io.canvasledger.change..",
                        "io.canvasledger.decide..",
                        "io.canvasledger.match..")
                .check(ALL);
    }

    @Test
    void deciding_and_matching_know_no_framework_no_clock_and_no_chance() {
        var pure = pure();
        noClasses()
                .that(pure)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(ALL);
        noClasses()
                .that(pure)
                .should()
                .dependOnClassesThat(describe("tell the time or throw dice", used -> Set.of(
                                "java.time.Clock", "java.util.Random", "java.security.SecureRandom")
                        .contains(used.getName())))
                .check(ALL);
        noClasses()
                .that(pure)
                .should()
                .accessTargetWhere(describe("is now, or random", ArchitectureTest::isNowOrRandom))
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> pure() {
        return describe(
                "are pure",
                type -> type.getPackageName().equals("io.canvasledger.decide")
                        || type.getName().startsWith("io.canvasledger.match.SnapshotMatch")
                        || Set.of(LANGUAGE).contains(type.getPackageName() + ".."));
    }

    private static boolean isNowOrRandom(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.util.UUID") && name.equals("randomUUID")
                || owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty")
                                .contains(name);
    }

    @Test
    void nothing_is_named_by_a_word_that_says_nothing() {
        assertThat(ALL.stream()
                        .filter(type -> !type.isAnonymousClass())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> EMPTY_WORDS.matcher(name).matches() && !PLAIN_WORDS.contains(name)))
                .isEmpty();
    }

    private static String[] concat(String[]... arrays) {
        return java.util.Arrays.stream(arrays).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
