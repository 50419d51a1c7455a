/**
 * Problem documents (RFC 9457): how every failure is told, and the pages that explain them. A controller refuses with
 * {@link io.canvasledger.http.problem.ProblemException}.
 */
@NullMarked
package io.canvasledger.http.problem;

import org.jspecify.annotations.NullMarked;
