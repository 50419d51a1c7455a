@NullMarked
package io.canvasledger.query.figures;

import org.jspecify.annotations.NullMarked;
