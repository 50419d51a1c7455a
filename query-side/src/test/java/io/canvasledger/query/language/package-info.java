@NullMarked
package io.canvasledger.query.language;

import org.jspecify.annotations.NullMarked;
