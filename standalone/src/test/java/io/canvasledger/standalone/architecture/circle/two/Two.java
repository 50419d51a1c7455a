package io.canvasledger.standalone.architecture.circle.two;

import io.canvasledger.standalone.architecture.circle.three.Three;

/** Knows the next of three packages that know each other in a circle. */
public interface Two {

    Three next();
}
