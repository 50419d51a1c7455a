package io.canvasledger.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the contract and what it is made of stand. */
final class ContractFiles {

    private ContractFiles() {}

    /** The contract as the servers show it. */
    static String bundled() {
        try (var in = Objects.requireNonNull(ContractFiles.class.getResourceAsStream("openapi.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of this project, wherever the build was started. */
    static Path project(String path) {
        var here = Path.of("").toAbsolutePath();
        var root = Files.isDirectory(here.resolve("api-contracts")) ? here : here.getParent();
        return root.resolve(path);
    }
}
