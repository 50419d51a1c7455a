@org.jspecify.annotations.NullMarked
package io.canvasledger.query.coherence;
