package io.canvasledger.standalone.architecture.circle.three;

import io.canvasledger.standalone.architecture.circle.one.One;

/** Knows the next of three packages that know each other in a circle. */
public interface Three {

    One next();
}
