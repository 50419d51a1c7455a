/** Guards that ask everything of everything: random histories over HTTP, every address of the contract, every attribute. */
@NullMarked
package io.canvasledger.standalone.sweep;

import org.jspecify.annotations.NullMarked;
