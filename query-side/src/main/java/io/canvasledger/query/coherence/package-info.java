/**
 * Whether a canvas holds together, read at any version, between two and over all of them. The rules are told one by one in
 * docs/coherence.md.
 */
@NullMarked
package io.canvasledger.query.coherence;

import org.jspecify.annotations.NullMarked;
