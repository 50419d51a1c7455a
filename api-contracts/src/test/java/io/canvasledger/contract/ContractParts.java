package io.canvasledger.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The contract as it is written, part by part, under {@code api-contracts/openapi}: each file a piece of one OpenAPI
 * document, and each file of {@code examples} one of its shared examples, called as the file is. Two parts never say the
 * same thing.
 */
public final class ContractParts {

    private static final String FIRST = "api.yaml";
    private static final List<String> SORTED =
            List.of("paths", "parameters", "headers", "responses", "schemas", "examples");

    private ContractParts() {}

    /** The whole contract in YAML: what it consists of by alphabet, everything else as it was written. */
    static String bundle(Path parts) {
        var whole = new LinkedHashMap<String, Object>();
        join(whole, members(parse(read(parts.resolve(FIRST)))), FIRST);
        files(parts).stream()
                .filter(it -> it.toString().endsWith(".yaml") && !it.endsWith(FIRST))
                .forEach(it ->
                        join(whole, members(parse(read(it))), it.getFileName().toString()));
        for (var file : files(parts.resolve("examples"))) {
            var name = file.getFileName().toString();
            var value = name.endsWith(".json") ? parse(read(file)) : read(file);
            var example = Map.of(name.substring(0, name.lastIndexOf('.')), Map.of("value", value));
            join(whole, Map.of("components", Map.of("examples", example)), name);
        }
        return dump(sorted(whole));
    }

    /** YAML or JSON; days and instants stay text. */
    static Object parse(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new DaysAreText());
        return yaml.load(text);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Map<String, Object> whole, Map<String, Object> part, String file) {
        part.forEach((name, value) -> {
            var there = whole.get(name);
            if (there == null) {
                whole.put(name, value instanceof Map<?, ?> ? new LinkedHashMap<>(members(value)) : value);
            } else if (there instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                var open = new LinkedHashMap<>(members(there));
                whole.put(name, open);
                join(open, members(value), file);
            } else {
                throw new IllegalStateException(name + " in " + file + " is said already");
            }
        });
    }

    private static Map<String, Object> sorted(Map<String, Object> whole) {
        var sorted = new LinkedHashMap<String, Object>();
        whole.forEach((name, value) -> {
            var inside = name.equals("components") ? sorted(members(value)) : value;
            sorted.put(name, SORTED.contains(name) ? new TreeMap<>(members(inside)) : inside);
        });
        return sorted;
    }

    private static String dump(Object document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(true);
        options.setAllowUnicode(true);
        // The same object said in two places is said twice.
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(copy(document));
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, each) -> copy.put(key, copy(each)));
                yield copy;
            }
            case List<?> list ->
                new ArrayList<>(list.stream().map(ContractParts::copy).toList());
            case null, default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Object value) {
        return (Map<String, Object>) value;
    }

    private static final class DaysAreText extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
