package io.canvasledger.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every class of the product, of all modules, without its tests. */
final class MainClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("io.canvasledger");

    private MainClasses() {}

    /** Whether a class comes from a module, named as its folder is. */
    static boolean isOf(String module, JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString())
                .filter(it -> it.contains("/" + module + "/target/") || it.contains("/" + module + "-"))
                .isPresent();
    }
}
