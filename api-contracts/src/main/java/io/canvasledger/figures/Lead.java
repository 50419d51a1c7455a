package io.canvasledger.figures;

import java.util.Optional;

/**
 * A stretch of a series throughout which one motive had a larger share than another.
 *
 * @param since the first point at which it led
 * @param overtaken whether it did not lead at the point before; false when it led from the first point on, so overtook nothing
 * @param lost the first point at which it no longer led; absent when it leads to the end
 */
public record Lead(Point since, boolean overtaken, Optional<Point> lost) {}
