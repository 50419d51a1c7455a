@NullMarked
package io.canvasledger.query.page;

import org.jspecify.annotations.NullMarked;
