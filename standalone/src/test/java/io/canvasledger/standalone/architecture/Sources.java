package io.canvasledger.standalone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of all modules, as they stand in the working copy. */
final class Sources {

    private Sources() {}

    /** Those of the product, without its tests. */
    static List<Path> ofMain() {
        return below("src/main");
    }

    /** Those of the product and of its tests. */
    static List<Path> all() {
        return below("src");
    }

    /** From the folder of the project on. */
    static String name(Path file) {
        return project().relativize(file).toString();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(String folder) {
        try (var modules = Files.list(project())) {
            return modules.map(it -> it.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(Sources::java)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> java(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path project() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("api-contracts")) ? here : here.getParent();
    }
}
