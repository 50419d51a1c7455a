/** What an operation can answer is settled before it begins: whoever is told 406 has changed nothing. */
@NullMarked
package io.canvasledger.http.negotiation;

import org.jspecify.annotations.NullMarked;
