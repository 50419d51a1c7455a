package io.canvasledger.http.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start with a setting under {@code canvasledger} that no record of settings has, or with a value that cannot be,
 * before any bean is made. Such a record is annotated with {@link ConfigurationProperties}, has one component a setting, and is
 * enabled by the configuration of its module.
 */
@AutoConfiguration
public final class KnownSettings {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("canvasledger");

    /** Read by docker-compose.yml alone, but met by any process that is started beside the same {@code .env}. */
    private static final Set<ConfigurationPropertyName> OF_COMPOSE =
            Set.of(ConfigurationPropertyName.of("canvasledger.database.password"));

    @Bean
    static BeanFactoryPostProcessor refuseWrongSettings(Environment environment) {
        return beans -> check(environment, beans);
    }

    private static void check(Environment environment, ConfigurableListableBeanFactory beans) {
        var known = new HashMap<ConfigurationPropertyName, String>();
        var records = Stream.of(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .<Class<?>>map(name -> Objects.requireNonNull(beans.getType(name, false)))
                .filter(type -> of(type).findAny().isPresent())
                .toList();
        records.stream()
                .flatMap(KnownSettings::of)
                .forEach(name -> known.put(ConfigurationPropertyName.of(name), name));
        var spelt = known.values().stream().map(KnownSettings::letters).collect(Collectors.toSet());
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource given) {
                given
                        .filter(name -> OURS.isAncestorOf(name)
                                && !known.containsKey(name)
                                && !OF_COMPOSE.contains(name)
                                && !(isEnvironment(given) && spelt.contains(letters(name.toString()))))
                        .stream()
                        .findFirst()
                        .ifPresent(name -> {
                            throw RefusedSetting.unknown(
                                    name.toString(), origin(given, name), new TreeSet<>(known.values()));
                        });
            }
        }
        var values = new SettingValues(environment);
        records.forEach(type -> values.check(
                Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                        .value(),
                type));
    }

    /** Variables have underscores only, which stand for dots and dashes alike: CANVASLEDGER_ACCESS_OWNER_TOKEN. */
    private static boolean isEnvironment(IterableConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    }

    private static String letters(String name) {
        return name.replaceAll("[.-]", "");
    }

    private static String origin(IterableConfigurationPropertySource source, ConfigurationPropertyName name) {
        var property = source.getConfigurationProperty(name);
        return property == null || property.getOrigin() == null
                ? String.valueOf(source.getUnderlyingSource())
                : property.getOrigin().toString();
    }

    /** The names of the settings that a record holds, as they are written in a file. */
    public static Stream<String> of(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class);
        return prefix == null || !settings.isRecord() || !prefix.value().startsWith(OURS + ".")
                ? Stream.empty()
                : Arrays.stream(settings.getRecordComponents())
                        .map(component -> prefix.value() + "." + dashed(component.getName()));
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
