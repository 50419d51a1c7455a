package io.canvasledger.standalone.release;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is kept of a release: its schemas, the rows of its database, and what it answered. A folder of three files, never
 * edited.
 *
 * @param folder {@code releases/NAME} among the test resources
 */
record KeptRelease(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/releases");

    static KeptRelease named(String name) {
        return new KeptRelease(ALL.resolve(name));
    }

    static List<KeptRelease> all() throws IOException {
        try (var folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(KeptRelease::new)
                    .toList();
        }
    }

    /** The statements that make the schemas as that release had them. */
    Path schemas() {
        return folder.resolve("schemas.sql");
    }

    BufferedReader rows() throws IOException {
        return read("rows.copy.gz");
    }

    BufferedWriter newRows() throws IOException {
        return write("rows.copy.gz");
    }

    /** One JSON object a line: what was asked, and what was answered with 200. */
    BufferedReader answers() throws IOException {
        return read("answers.jsonl.gz");
    }

    BufferedWriter newAnswers() throws IOException {
        return write("answers.jsonl.gz");
    }

    private BufferedReader read(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8));
    }

    private BufferedWriter write(String file) throws IOException {
        Files.createDirectories(folder);
        return new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(file))), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
