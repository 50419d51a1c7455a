/**
 * The PostgreSQL server that Canvas Ledger brings along, so that it runs with nothing prepared.
 *
 * <p>It keeps its data in a directory of its own, answers on the loopback interface only, asks for a password, and writes
 * durably: what has been acknowledged survives the loss of the process and of the machine's power.
 */
@NullMarked
package io.canvasledger.standalone.database;

import org.jspecify.annotations.NullMarked;
