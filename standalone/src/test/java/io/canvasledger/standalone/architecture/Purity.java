package io.canvasledger.standalone.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.canvasledger.pure.Pure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a class of a {@link Pure} package must not do. */
final class Purity {

    /** Packages any class may use; what is not pure in them is named below. */
    private static final List<String> ALLOWED = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.apache.commons.text.similarity",
            "org.jspecify.annotations",
            "org.pcollections",
            "com.github.difflib",
            "com.github.difflib.algorithm.myers",
            "com.github.difflib.patch",
            "com.github.difflib.text");

    /** Clocks, dice, threads and doors to the outside in packages that are allowed otherwise. */
    private static final Set<String> IMPURE = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.ScopedValue",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.lang.ClassLoader",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.TimeZone",
            "java.util.Timer",
            "java.util.TimerTask");

    private static final Set<String> SYSTEM = Set.of("arraycopy");

    private static final Set<String> REFLECTION = Set.of(
            "forName",
            "getClassLoader",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getDeclaredField",
            "getDeclaredFields",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getField",
            "getFields",
            "getMethod",
            "getMethods",
            "getName",
            "getPermittedSubclasses",
            "getRecordComponents",
            "getResource",
            "getResourceAsStream",
            "getSimpleName");

    /** Methods that take what the machine happens to have as locale, charset or time zone, unless they are told. */
    private static final Map<String, Set<String>> TOLD_A_LOCALE = Map.of(
            "java.lang.String", Set.of("format", "formatted", "toLowerCase", "toUpperCase"),
            "java.text.BreakIterator",
                    Set.of("getCharacterInstance", "getLineInstance", "getSentenceInstance", "getWordInstance"),
            "java.text.Collator", Set.of("getInstance"),
            "java.text.DecimalFormatSymbols", Set.of("getInstance"),
            "java.text.NumberFormat",
                    Set.of(
                            "getInstance",
                            "getIntegerInstance",
                            "getNumberInstance",
                            "getPercentInstance",
                            "getCurrencyInstance",
                            "getCompactNumberInstance"),
            "java.time.format.DateTimeFormatter", Set.of("ofPattern"));

    private static final Set<String> MUTABLE = Set.of(
            "java.lang.StringBuilder",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.PriorityQueue",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.WeakHashMap");

    private Purity() {}

    static boolean isPromisedBy(JavaClass type) {
        return type.getPackage().isAnnotatedWith(Pure.class);
    }

    /** Each thing a class does that it must not, with the line; nothing when it keeps the promise. */
    static List<String> brokenBy(JavaClass type) {
        return Stream.of(
                        knows(type),
                        calls(type, "tells the time", Purity::isNow),
                        calls(type, "throws dice", Purity::isChance),
                        calls(type, "reaches into the machine", Purity::isMachine),
                        calls(type, "runs beside itself", Purity::isParallel),
                        calls(type, "looks at classes", Purity::isReflection),
                        calls(type, "takes a default of the machine", Purity::isDefault),
                        keeps(type))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<String> knows(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(it -> !isKnowable(it.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .map(it -> "knows what is not pure: " + it)
                .toList();
    }

    private static boolean isKnowable(JavaClass used) {
        return used.isPrimitive()
                || isPromisedBy(used)
                || ALLOWED.contains(used.getPackageName())
                        && IMPURE.stream()
                                .noneMatch(it -> used.getName().equals(it)
                                        || used.getName().startsWith(it + "$"));
    }

    private static List<String> calls(JavaClass type, String what, Predicate<JavaAccess<?>> forbidden) {
        return type.getAccessesFromSelf().stream()
                .filter(forbidden)
                .map(it -> what + ": " + it.getDescription())
                .toList();
    }

    private static boolean isNow(JavaAccess<?> access) {
        return owner(access).startsWith("java.time.") && access.getName().equals("now");
    }

    private static boolean isChance(JavaAccess<?> access) {
        return is(access, "java.util.UUID", Set.of("randomUUID"))
                || is(access, "java.lang.Math", Set.of("random"))
                || is(access, "java.lang.StrictMath", Set.of("random"))
                || is(access, "java.util.Collections", Set.of("shuffle"))
                || is(access, "java.lang.System", Set.of("identityHashCode"));
    }

    private static boolean isMachine(JavaAccess<?> access) {
        return owner(access).equals("java.lang.System") && !SYSTEM.contains(access.getName());
    }

    private static boolean isParallel(JavaAccess<?> access) {
        return Set.of("parallel", "parallelStream", "parallelSort", "parallelPrefix", "parallelSetAll")
                        .contains(access.getName())
                || is(access, "java.lang.Object", Set.of("wait", "notify", "notifyAll"));
    }

    private static boolean isReflection(JavaAccess<?> access) {
        return is(access, "java.lang.Class", REFLECTION);
    }

    private static boolean isDefault(JavaAccess<?> access) {
        if (is(access, "java.util.Locale", Set.of("getDefault"))
                || is(access, "java.time.ZoneId", Set.of("systemDefault"))
                || is(access, "java.lang.String", Set.of("getBytes")) && takesNone(access)) {
            return true;
        }
        return TOLD_A_LOCALE.getOrDefault(owner(access), Set.of()).contains(access.getName())
                && access.getTarget() instanceof CodeUnitCallTarget called
                && called.getRawParameterTypes().stream()
                        .noneMatch(it -> it.getName().equals("java.util.Locale"));
    }

    private static boolean takesNone(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget called
                && called.getRawParameterTypes().isEmpty();
    }

    /** Static fields that can be given another value, or hold what can change. */
    private static List<String> keeps(JavaClass type) {
        return type.getFields().stream()
                .filter(it -> it.getModifiers().contains(JavaModifier.STATIC))
                .filter(it -> !it.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(it -> !it.getModifiers().contains(JavaModifier.FINAL) || canChange(it))
                .map(it -> "keeps state for all: " + it.getFullName())
                .toList();
    }

    private static boolean canChange(JavaField field) {
        var type = field.getRawType();
        return type.isArray() || MUTABLE.contains(type.getName()) || isFilledWithMutable(field);
    }

    /** A field declared by its interface, when the initialiser of its class makes what can change and copies nothing. */
    private static boolean isFilledWithMutable(JavaField field) {
        if (!Set.of("java.util.Collection", "java.util.List", "java.util.Map", "java.util.Set", "java.util.SortedMap")
                .contains(field.getRawType().getName())) {
            return false;
        }
        return field.getOwner().getStaticInitializer().stream()
                .flatMap(it -> it.getConstructorCallsFromSelf().stream())
                .anyMatch(it -> MUTABLE.contains(it.getTargetOwner().getName()));
    }

    private static boolean is(JavaAccess<?> access, String owner, Set<String> names) {
        return owner(access).equals(owner) && names.contains(access.getName());
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }
}
