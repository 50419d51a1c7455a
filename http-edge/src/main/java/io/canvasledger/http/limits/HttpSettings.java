package io.canvasledger.http.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code canvasledger.http}.
 *
 * @param maxBody the largest request body that is read; 5 MiB unless set
 */
@ConfigurationProperties("canvasledger.http")
public record HttpSettings(@DefaultValue("5MB") DataSize maxBody) {

    public HttpSettings {
        if (maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("canvasledger.http.max-body must be at least 1B");
        }
    }
}
