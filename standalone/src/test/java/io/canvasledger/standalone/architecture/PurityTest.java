package io.canvasledger.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core gives the same for the same: every class of every package that promises so is asked. */
class PurityTest {

    private static final JavaClasses IMPURE = new ClassFileImporter().importPackagesOf(Impurities.class);

    @Test
    void every_package_of_the_core_promises_to_be_pure() {
        var core = MainClasses.ALL.stream()
                .filter(it -> MainClasses.isOf("api-contracts", it))
                .toList();
        assertThat(core).hasSizeGreaterThan(100);
        assertThat(core.stream()
                        .filter(it -> !Purity.isPromisedBy(it))
                        .map(JavaClass::getPackageName)
                        .distinct())
                .as("packages of api-contracts whose package-info.java does not carry @Pure")
                .isEmpty();
    }

    @Test
    void every_class_of_a_pure_package_is_pure() {
        assertThat(MainClasses.ALL.stream()
                        .filter(Purity::isPromisedBy)
                        .map(Purity::brokenBy)
                        .flatMap(List::stream))
                .isEmpty();
    }

    static Stream<Class<?>> impurities() {
        return Arrays.stream(Impurities.class.getDeclaredClasses());
    }

    @ParameterizedTest
    @MethodSource("impurities")
    void nothing_impure_is_overlooked(Class<?> impurity) {
        assertThat(IMPURE.stream()
                        .filter(it -> it.getName().startsWith(impurity.getName()))
                        .map(Purity::brokenBy)
                        .flatMap(List::stream))
                .isNotEmpty();
    }
}
