package io.canvasledger.http.limits;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the limits in front of every controller, behind the check of who is calling. */
@AutoConfiguration
@EnableConfigurationProperties(HttpSettings.class)
public final class LimitsAutoConfiguration {

    @Bean
    FilterRegistrationBean<RequestHead> requestHead(
            SecurityFilterProperties security,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        var registration = new FilterRegistrationBean<>(new RequestHead(failures));
        registration.setOrder(security.getOrder() - 2);
        return registration;
    }

    /** A method nobody knows is answered like any other that is not possible, and not as a crooked address. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyMethod() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
    }

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
