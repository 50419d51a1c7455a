/**
 * Who may call, and as whom. Every request brings a bearer token; the token says the workspace and the author. Finer
 * rights and other issuers of tokens would enter here: {@link io.canvasledger.access.AccessTokens} answers the caller's
 * authorities, {@link io.canvasledger.access.Access} the rules over them.
 */
@NullMarked
package io.canvasledger.access;

import org.jspecify.annotations.NullMarked;
