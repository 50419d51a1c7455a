package io.canvasledger.http.query;

import io.canvasledger.access.Caller;
import io.canvasledger.http.language.Languages;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the operation does not declare, that are given twice where one is meant, whose text
 * cannot be stored, or that are flags without a value. An operation declares them as {@link RequestParam} arguments, or as
 * what the constructor of an argument takes: a record without annotation, or anything with {@code @ModelAttribute} or
 * {@code @ParameterObject}; of a record with {@link InQuery} components, those. {@code lang} is known everywhere.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final String LANG = "lang";
    private static final List<String> LANGUAGES =
            Languages.ALL.stream().map(Locale::getLanguage).toList();

    /** Names and types, by operation. */
    private final Map<HandlerMethod, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            var allowed = known.computeIfAbsent(operation, KnownParameters::declared);
            request.getParameterMap().forEach((name, values) -> check(name, values, allowed));
        }
        return true;
    }

    private static void check(String name, String[] values, Map<String, Class<?>> allowed) {
        if (!allowed.containsKey(name)) {
            throw refused(Reason.PARAMETER_UNKNOWN, "parameter", name, "allowed", String.join(", ", allowed.keySet()));
        }
        var type = allowed.get(name);
        if (values.length > 1 && !repeatable(type)) {
            throw refused(Reason.PARAMETER_REPEATED, "parameter", name);
        }
        if (type == boolean.class && values[0].isBlank()) {
            // Spring would take the default: "?dryRun" would be no dry run.
            throw refused(Reason.PARAMETER_INVALID, "parameter", name, "allowed", "true, false");
        }
        if (name.equals(LANG) && !LANGUAGES.contains(values[0])) {
            throw refused(Reason.PARAMETER_INVALID, "parameter", name, "allowed", String.join(", ", LANGUAGES));
        }
        if (Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw refused(Reason.URL_MALFORMED);
        }
    }

    private static ProblemException refused(Reason fault, Object... details) {
        return ProblemException.of(ProblemType.INVALID_REQUEST).because(fault, null, details);
    }

    private static Map<String, Class<?>> declared(HandlerMethod operation) {
        var names = new TreeMap<String, Class<?>>();
        names.put(LANG, String.class);
        for (var parameter : operation.getMethodParameters()) {
            var declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                names.put(name(parameter, declared), parameter.getParameterType());
            } else if (isParameterObject(parameter)) {
                parts(parameter.getParameterType()).forEach(part -> names.put(part.getName(), part.getType()));
            }
        }
        return names;
    }

    private static boolean isParameterObject(MethodParameter parameter) {
        var annotations = Arrays.stream(parameter.getParameterAnnotations())
                .map(it -> it.annotationType().getSimpleName())
                .toList();
        return annotations.isEmpty()
                ? parameter.getParameterType().isRecord() && parameter.getParameterType() != Caller.class
                : annotations.stream().allMatch(it -> it.equals("ModelAttribute") || it.equals("ParameterObject"));
    }

    /** Those marked, if any are. */
    private static List<Parameter> parts(Class<?> type) {
        var all = List.of(type.getDeclaredConstructors()[0].getParameters());
        var marked = all.stream()
                .filter(part -> part.isAnnotationPresent(InQuery.class))
                .toList();
        return marked.isEmpty() ? all : marked;
    }

    private static String name(MethodParameter parameter, RequestParam declared) {
        return declared.name().isEmpty() ? parameter.getParameter().getName() : declared.name();
    }

    private static boolean repeatable(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
