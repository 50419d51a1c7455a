package io.canvasledger.http.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Reads the settings of a record before anything is made with them: no data directory, no connection. What cannot be is told
 * in a sentence.
 */
final class SettingValues {

    private final Binder binder;

    SettingValues(Environment environment) {
        this.binder = Binder.get(environment);
    }

    /** @throws RefusedSetting if one of them cannot be what it was set to */
    void check(String prefix, Class<?> settings) {
        try {
            binder.bindOrCreate(prefix, Bindable.of(settings));
        } catch (BindException refused) {
            throw RefusedSetting.unusable(sentence(refused, settings));
        }
    }

    private String sentence(BindException refused, Class<?> settings) {
        var property = refused.getProperty();
        if (!refused.getTarget().getType().isAssignableFrom(settings) && property != null) {
            var type = Objects.requireNonNull(refused.getTarget().getType().resolve());
            return "%s is %s, which is not %s."
                    .formatted(refused.getName(), shown(refused.getName().toString()), allowed(type));
        }
        var reason = reason(refused);
        return KnownSettings.of(settings)
                .filter(name -> reason.startsWith(name + " "))
                .findFirst()
                .map(name -> "%s; it is %s.".formatted(reason, shown(name)))
                .orElse(reason);
    }

    /** What the record itself has against a value: it names the setting first. */
    private static String reason(BindException refused) {
        return Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                .filter(it -> it.getClass() == IllegalArgumentException.class)
                .map(it -> String.valueOf(it.getMessage()))
                .filter(it -> it.startsWith("canvasledger."))
                .findFirst()
                .orElseGet(() -> String.valueOf(refused.getMessage()));
    }

    /** Secrets are not shown, not even wrong ones: they are often nearly right. */
    private String shown(String name) {
        return name.endsWith("token") ? "something else" : "“" + given(name) + "”";
    }

    private @Nullable String given(String name) {
        return binder.bind(name, String.class).orElse(null);
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(value ->
                            ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == Duration.class) {
            return "a duration such as 500ms, 30s or 5m";
        }
        if (type == DataSize.class) {
            return "a size such as 512KB or 5MB";
        }
        if (type == Path.class) {
            return "a path";
        }
        return type == boolean.class ? "true or false" : "a whole number that fits";
    }
}
