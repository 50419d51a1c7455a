/**
 * The events, kept: an Axon event store on PostgreSQL. What is special about that combination is dealt with here, once,
 * so that neither side has to know.
 */
@NullMarked
package io.canvasledger.store;

import org.jspecify.annotations.NullMarked;
