package io.canvasledger.access;

import io.canvasledger.canvas.WorkspaceId;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/**
 * Who is calling, as their token says. A controller takes it as an argument.
 *
 * @param workspace the only one whose canvases the caller sees
 * @param author who is recorded as the author of what the caller changes
 */
public record Caller(WorkspaceId workspace, String author) {

    /** Whoever sent the request that is being answered. @throws AuthenticationCredentialsNotFoundException if nobody is known to */
    public static Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof OAuth2AuthenticatedPrincipal principal) {
            var workspace = Objects.requireNonNull(principal.<String>getAttribute(AccessTokens.WORKSPACE));
            return new Caller(new WorkspaceId(workspace), principal.getName());
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is known to be calling");
    }
}
