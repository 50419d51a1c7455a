package io.canvasledger.figures;

import io.canvasledger.canvas.RecordedVersion;
import java.time.LocalDate;

/**
 * How stable a canvas was from the end of the period before, whenever that was, to the end of this one.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param end the version the canvas was at when the period ended
 */
public record PeriodStability(LocalDate from, LocalDate to, RecordedVersion end, Stability stability) {}
