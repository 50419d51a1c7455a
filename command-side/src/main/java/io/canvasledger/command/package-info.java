/**
 * How commands of any type of stream are carried out: load, decide, record. A type of stream brings a {@link
 * io.canvasledger.command.Decider} and an aggregate of a few lines; what is the same for all stands here, once.
 */
@NullMarked
package io.canvasledger.command;

import org.jspecify.annotations.NullMarked;
