@org.jspecify.annotations.NullMarked
package io.canvasledger.standalone.review;
