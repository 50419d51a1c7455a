package io.canvasledger.standalone.architecture.circle.one;

import io.canvasledger.standalone.architecture.circle.two.Two;

/** Knows the next of three packages that know each other in a circle. */
public interface One {

    Two next();
}
