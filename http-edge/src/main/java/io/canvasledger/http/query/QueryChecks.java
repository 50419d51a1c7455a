package io.canvasledger.http.query;

import io.canvasledger.canvas.Limits;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks, of everything under {@code /api/}, that nothing it is sent would be passed over. */
@AutoConfiguration
public final class QueryChecks implements WebMvcConfigurer {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Bean
    QueryOnly queryOnly() {
        return new QueryOnly();
    }

    @Bean
    WholeBody wholeBody() {
        return new WholeBody();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(new MisplacedHeaders()).addPathPatterns("/api/**");
        registry.addInterceptor(new ReadableBody()).addPathPatterns("/api/**");
        registry.addInterceptor(new UnexpectedBody()).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, QueryChecks::day);
    }

    /** Spring would read a day as the caller's language writes it, so that 3/4/24 were two days. */
    private static LocalDate day(String given) {
        if (!DAY.matcher(given).matches()) {
            throw new IllegalArgumentException("a day is written YYYY-MM-DD");
        }
        var day = LocalDate.parse(given);
        if (day.isBefore(Limits.FIRST_DAY)) {
            throw new IllegalArgumentException("the first day is " + Limits.FIRST_DAY);
        }
        return day;
    }
}
