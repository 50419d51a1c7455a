/** Measures the running application beside raw PostgreSQL on the same server; {@code docs/benchmarks.md} says how to read it. */
@NullMarked
package io.canvasledger.benchmark;

import org.jspecify.annotations.NullMarked;
