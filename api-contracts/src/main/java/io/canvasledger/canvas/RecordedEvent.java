package io.canvasledger.canvas;

/**
 * An event as the store keeps it: with its place in the canvas's stream and the version it came with.
 *
 * @param id the event's own id
 * @param sequence its place in the stream of its canvas, from 0 without gaps
 */
public record RecordedEvent(String id, long sequence, CanvasEvent event, RecordedVersion by) {}
