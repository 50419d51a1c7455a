package io.canvasledger.http.query;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the query parameters of everything under {@code /api/}. */
@AutoConfiguration
public final class QueryChecks implements WebMvcConfigurer {

    @Bean
    QueryOnly queryOnly() {
        return new QueryOnly();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }
}
