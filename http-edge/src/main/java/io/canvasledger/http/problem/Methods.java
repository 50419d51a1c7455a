package io.canvasledger.http.problem;

import java.util.List;

/** The methods that some address has, in the order they are told. */
public final class Methods {

    public static final List<String> KNOWN = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private Methods() {}
}
