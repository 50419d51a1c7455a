package io.canvasledger.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code canvasledger.access}.
 *
 * @param ownerToken the token of the owner, used when none exists yet; one is generated when it is not set. At least 20
 *     characters that a bearer token may have
 */
@ConfigurationProperties("canvasledger.access")
public record AccessSettings(@Nullable String ownerToken) {

    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]{20,200}=*");

    public AccessSettings {
        if (ownerToken != null && ownerToken.isBlank()) {
            ownerToken = null; // An empty variable in a compose file means that it is not set.
        }
        if (ownerToken != null && !BEARER.matcher(ownerToken).matches()) {
            throw new IllegalArgumentException("canvasledger.access.owner-token must have 20 to 200 characters"
                    + " of A-Z, a-z, 0-9 and ._~+/-, so that it can be sent as a bearer token");
        }
    }

    /** Without secrets: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "AccessSettings[ownerToken=" + (ownerToken == null ? "none" : "…") + "]";
    }
}
