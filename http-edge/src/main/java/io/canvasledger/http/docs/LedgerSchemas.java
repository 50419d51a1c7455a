package io.canvasledger.http.docs;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.store.json.CanvasJson;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Describes our own types as they are written in JSON: a record by its components, a sealed family by its cases and the
 * member that tells them apart, an id as text. Whatever else there is, lists and numbers and days, is left to the library.
 */
final class LedgerSchemas implements ModelConverter {

    private static final String OURS = "io.canvasledger.";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new CanvasJson()).build();

    private final RecordDocs docs;
    private final Map<String, JavaType> names = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    LedgerSchemas(RecordDocs docs) {
        this.docs = docs;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == URI.class) {
            // All of ours are relative to the server.
            return typed("string").format("uri-reference");
        }
        if (java != null && java.getRawClass().getName().startsWith(OURS)) {
            try {
                var own = own(java, context);
                if (own != null) {
                    return own;
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                throw e;
            }
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /**
     * The library goes on without a type that could not be described; a contract with a hole in it must not be given out.
     *
     * @throws IllegalStateException if any type could not be described
     */
    void requireWhole() {
        var reason = failure.get();
        if (reason != null) {
            throw new IllegalStateException("the description of the API is not whole: " + reason.getMessage(), reason);
        }
    }

    private @Nullable Schema<?> own(JavaType java, ModelConverterContext context) {
        var raw = java.getRawClass();
        if (raw == ItemId.class || raw == CanvasId.class) {
            return typed("string").format("uuid");
        }
        if (raw.isEnum()) {
            return named(java, SchemaNames.of(java), context, () -> values(raw));
        }
        if (raw.isRecord()) {
            return named(java, SchemaNames.of(java), context, () -> members(java, context));
        }
        var cases = cases(raw);
        return cases.isEmpty() ? null : named(java, SchemaNames.of(java), context, () -> family(raw, cases, context));
    }

    private Schema<?> named(JavaType java, String name, ModelConverterContext context, Definition definition) {
        var known = names.putIfAbsent(name, java);
        if (known != null && !known.equals(java)) {
            throw new IllegalStateException("two types called " + name + ": " + known + " and " + java);
        }
        if (!context.getDefinedModels().containsKey(name)) {
            // Known by name before its members are looked at, or a type that holds itself would never end.
            context.defineModel(name, new JsonSchema());
            context.defineModel(name, definition.schema());
        }
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private interface Definition {
        Schema<?> schema();
    }

    private Schema<?> values(Class<?> type) {
        var schema = typed("string");
        schema.setDescription(docs.ofType(type));
        Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).forEach(schema::addEnumItemObject);
        return schema;
    }

    private Schema<?> members(JavaType java, ModelConverterContext context) {
        var raw = java.getRawClass();
        Schema<?> schema = typed("object");
        schema.setDescription(docs.ofType(raw));
        var required = new ArrayList<String>();
        for (var component : raw.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                continue;
            }
            schema.addProperty(component.getName(), member(java, component, context));
            if (isRequired(component)) {
                required.add(component.getName());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        return schema;
    }

    private Schema<?> member(JavaType owner, RecordComponent component, ModelConverterContext context) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var schema = said != null && !said.ref().isEmpty()
                ? new JsonSchema().$ref(said.ref())
                : copy(context.resolve(new AnnotatedType(type(owner, component)).resolveAsRef(true)));
        if (!owner.getRawClass().getPackageName().endsWith(".problem")) {
            SchemaLimits.put(component.getName(), schema);
        }
        if (Collection.class.isAssignableFrom(component.getType()) && isOptionalList(component)) {
            schema.setDefault(List.of());
        }
        schema.setDescription(docs.ofMember(owner.getRawClass(), component, said));
        if (said != null && !said.example().isEmpty()) {
            schema.setExample(example(said.example(), schema));
        }
        return said != null && said.nullable() ? orNull(schema) : schema;
    }

    /** The library gives one and the same schema to all members of one type, and each has its own to say. */
    private static Schema<?> copy(Schema<?> schema) {
        return AnnotationsUtils.clone(schema, true);
    }

    private static JavaType type(JavaType owner, RecordComponent component) {
        return TypeFactory.defaultInstance().resolveMemberType(component.getGenericType(), owner.getBindings());
    }

    private static Object example(String text, Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("string")
                ? text
                : JSON.readValue(text, Object.class);
    }

    /** A merge patch clears by null. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null) {
            var types = new ArrayList<>(schema.getTypes());
            types.add("null");
            schema.setTypes(new LinkedHashSet<>(types));
            return schema;
        }
        var either = new JsonSchema();
        either.setDescription(schema.getDescription());
        either.setAnyOf(List.of(new JsonSchema().$ref(schema.get$ref()), typed("null")));
        return either;
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != Optional.class
                && !isOptionalList(component);
    }

    /** Attributes are both read and written; a writer may leave their lists out. */
    private static boolean isOptionalList(RecordComponent component) {
        return Attributes.class.isAssignableFrom(component.getDeclaringRecord())
                && Collection.class.isAssignableFrom(component.getType());
    }

    /** The cases of a family and how each is called, as the JSON knows them. */
    private static List<NamedType> cases(Class<?> family) {
        if (!family.isSealed()) {
            return List.of();
        }
        var config = JSON.deserializationConfig();
        var declared = config.classIntrospectorInstance().introspectClassAnnotations(JSON.constructType(family));
        var known = config.getSubtypeResolver().collectAndResolveSubtypesByTypeId(config, declared).stream()
                .filter(NamedType::hasName)
                .toList();
        // In the order of the code, which tells a story; the resolver's own is that of a hash.
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(type -> known.stream().filter(it -> it.getType() == type))
                .toList();
    }

    private Schema<?> family(Class<?> family, List<NamedType> cases, ModelConverterContext context) {
        var told = new Discriminator().propertyName(discriminator(family));
        Schema<?> schema = new JsonSchema();
        schema.setDescription(docs.ofType(family));
        for (var known : cases) {
            var java = Json.mapper().constructType(known.getType());
            var name = SchemaNames.ofCase(family, known.getType());
            var reference = named(java, name, context, () -> oneCase(java, told.getPropertyName(), known, context));
            schema.addOneOfItem(reference);
            told.mapping(known.getName(), reference.get$ref());
        }
        schema.setDiscriminator(told);
        return schema;
    }

    private Schema<?> oneCase(JavaType java, String discriminator, NamedType known, ModelConverterContext context) {
        var members = members(java, context);
        Schema<?> schema = typed("object");
        schema.setDescription(members.getDescription());
        Schema<?> constant = typed("string");
        constant.setConst(known.getName());
        constant.setDescription("Says which case this is.");
        schema.addProperty(discriminator, constant);
        if (members.getProperties() != null) {
            members.getProperties().forEach(schema::addProperty);
        }
        var required = new ArrayList<String>();
        required.add(discriminator);
        required.addAll(members.getRequired() == null ? List.of() : members.getRequired());
        schema.setRequired(required);
        return schema;
    }

    private static String discriminator(Class<?> family) {
        var config = JSON.deserializationConfig();
        var declared = config.classIntrospectorInstance().introspectClassAnnotations(JSON.constructType(family));
        return config.getAnnotationIntrospector()
                .findPolymorphicTypeInfo(config, declared)
                .getPropertyName();
    }

    static JsonSchema typed(String type) {
        var schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
