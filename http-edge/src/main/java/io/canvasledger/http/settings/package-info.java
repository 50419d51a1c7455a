/** What can be set: the product's own settings are typed records, what they stand on is set in a file of each module. */
@NullMarked
package io.canvasledger.http.settings;

import org.jspecify.annotations.NullMarked;
