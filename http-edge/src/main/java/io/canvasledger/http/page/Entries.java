package io.canvasledger.http.page;

import java.util.List;

/** A list that is answered whole, in the envelope that longer lists come in page by page. */
public record Entries<T>(List<T> entries) {}
