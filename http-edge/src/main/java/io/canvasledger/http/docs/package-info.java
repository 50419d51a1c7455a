/** The contract as the server shows it: OpenAPI 3.1 at {@code /v3/api-docs}, for people at {@code /docs}. */
@NullMarked
package io.canvasledger.http.docs;

import org.jspecify.annotations.NullMarked;
