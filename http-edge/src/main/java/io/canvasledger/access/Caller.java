package io.canvasledger.access;

import io.canvasledger.canvas.WorkspaceId;

/**
 * Who is calling, as their token says. A controller takes it as an argument.
 *
 * @param workspace the only one whose canvases the caller sees
 * @param author who is recorded as the author of what the caller changes
 */
public record Caller(WorkspaceId workspace, String author) {}
