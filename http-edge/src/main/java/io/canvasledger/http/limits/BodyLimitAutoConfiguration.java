package io.canvasledger.http.limits;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the limits in front of every controller, behind the check of who is calling. */
@AutoConfiguration
@EnableConfigurationProperties(HttpSettings.class)
public final class BodyLimitAutoConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            HttpSettings settings,
            SecurityFilterProperties security,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        var registration =
                new FilterRegistrationBean<>(new BodyLimit(settings.maxBody().toBytes(), failures));
        registration.setOrder(security.getOrder() + 1);
        return registration;
    }
}
