package io.canvasledger.http.caching;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every answer to a GET under {@code /api/} an ETag made of its bytes, unless it brings one. Rules, wording and the form
 * of answers change from release to release; a tag that names only versions would let a client keep what an upgrade mended.
 */
@AutoConfiguration
public final class Revalidation {

    @Bean
    FilterRegistrationBean<Packing> packing(SecurityFilterProperties security) {
        var registration = new FilterRegistrationBean<>(new Packing());
        registration.setOrder(security.getOrder() + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags(SecurityFilterProperties security) {
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new OfReads());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(security.getOrder() + 3);
        return registration;
    }

    private static final class OfReads extends ShallowEtagHeaderFilter {

        OfReads() {
            // Weak, since no write can be made on condition of them: the tag of a version is what a write names.
            setWriteWeakETag(true);
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !HttpMethod.GET.matches(request.getMethod());
        }
    }
}
