@NullMarked
package io.canvasledger.query.version;

import org.jspecify.annotations.NullMarked;
