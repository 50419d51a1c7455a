/**
 * A pretend second type of stream, written as a new one would be: its language, its rules, its aggregate, its rows, and one
 * configuration that lists it.
 */
@NullMarked
package io.canvasledger.notes;

import org.jspecify.annotations.NullMarked;
