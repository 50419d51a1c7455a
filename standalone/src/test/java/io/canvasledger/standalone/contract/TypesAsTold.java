package io.canvasledger.standalone.contract;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.EventKind;
import io.canvasledger.contract.Contract;
import io.canvasledger.store.json.CanvasJson;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Walks through a type of ours and the schema that tells of it side by side: members, which are always there, values. */
final class TypesAsTold {

    private static final String OURS = "io.canvasledger.";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new CanvasJson()).build();

    private final Contract contract = Contract.written();
    private final List<String> differences = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private TypesAsTold() {}

    /** Where they differ, in words; empty if they do not. */
    static List<String> differences(ResolvableType type, JsonNode schema) {
        var walk = new TypesAsTold();
        walk.compare(type, schema, "");
        return walk.differences;
    }

    private void compare(ResolvableType type, JsonNode stated, String where) {
        var schema = contract.part(stated);
        var raw = type.resolve(Object.class);
        if (raw == Optional.class) {
            compare(type.getGeneric(0), schema, where);
        } else if (Collection.class.isAssignableFrom(raw)) {
            same(where, "array", schema.path("type").asString(""));
            compare(type.as(Collection.class).getGeneric(0), schema.path("items"), where + "[]");
        } else if (Map.class.isAssignableFrom(raw)) {
            same(where, "object", schema.path("type").asString(""));
            compare(type.as(Map.class).getGeneric(1), schema.path("additionalProperties"), where + "{}");
        } else if (raw.isEnum()) {
            // Clients are told of a version, not of the event that opens it.
            var told = raw == EventKind.class ? EventKind.told() : Stream.of(raw.getEnumConstants());
            var names = told.map(it -> ((Enum<?>) it).name());
            same(where, names.toList(), texts(schema.path("enum")));
        } else if (raw.getName().startsWith(OURS) && seen.add(type + " " + stated)) {
            if (raw.isSealed()) {
                family(raw, schema, where);
            } else if (raw.isRecord() && schema.path("type").asString("").equals("object")) {
                members(type, schema, where, "");
            }
        }
    }

    private void family(Class<?> family, JsonNode schema, String where) {
        var config = JSON.deserializationConfig();
        var declared = config.classIntrospectorInstance().introspectClassAnnotations(JSON.constructType(family));
        var cases = config.getSubtypeResolver().collectAndResolveSubtypesByTypeId(config, declared).stream()
                .filter(NamedType::hasName)
                .toList();
        var discriminator = schema.path("discriminator");
        same(
                where + " cases",
                cases.stream().map(NamedType::getName).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(discriminator.path("mapping").propertyNames()));
        for (var each : cases) {
            var told = contract.document()
                    .at(discriminator
                            .path("mapping")
                            .path(each.getName())
                            .asString("#")
                            .substring(1));
            members(
                    ResolvableType.forClass(each.getType()),
                    told,
                    where + "(" + each.getName() + ")",
                    discriminator.path("propertyName").asString(""));
        }
    }

    private void members(ResolvableType type, JsonNode schema, String where, String discriminator) {
        var names = new TreeSet<String>();
        var required = new TreeSet<String>();
        if (!discriminator.isEmpty()) {
            names.add(discriminator);
            required.add(discriminator);
        }
        for (var member : type.resolve(Object.class).getRecordComponents()) {
            if (member.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                continue;
            }
            names.add(member.getName());
            if (alwaysThere(member)) {
                required.add(member.getName());
            }
            var told = schema.path("properties").path(member.getName());
            if (!told.isMissingNode()) {
                compare(ResolvableType.forType(member.getGenericType(), type), told, where + "/" + member.getName());
            }
        }
        same(where + " members", names, new TreeSet<>(schema.path("properties").propertyNames()));
        same(where + " required", required, new TreeSet<>(texts(schema.path("required"))));
    }

    /** Attributes are both read and written; a writer may leave their lists out. */
    private static boolean alwaysThere(RecordComponent member) {
        boolean list = Collection.class.isAssignableFrom(member.getType());
        return !member.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && member.getType() != Optional.class
                && !(list && Attributes.class.isAssignableFrom(member.getDeclaringRecord()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private void same(String where, Object inCode, Object told) {
        if (!inCode.equals(told)) {
            differences.add("%s: %s in the code, %s in the contract".formatted(where, inCode, told));
        }
    }
}
