package io.canvasledger.standalone.sweep;

import java.util.List;

/** Values of headers that no write can be done with. */
final class WrongHeaders {

    static final String MISSING = "is not sent";

    static final List<String> UNANSWERABLE = List.of(
            "text/html",
            "application/xml",
            "image/png",
            "image/*",
            "text/html, application/xhtml+xml, image/avif;q=0.9",
            "application/json;q=0",
            "*/*;q=0",
            "application/*;q=0, text/html",
            "application/hal+json",
            "application/vnd.api+json",
            "application/problem+json",
            "application/*+json",
            "nonsense");
    static final List<String> UNREADABLE = List.of(
            "text/html",
            "application/xml",
            "application/x-www-form-urlencoded",
            "image/png",
            "application/*",
            "nonsense",
            MISSING);
    static final List<String> UNMATCHABLE = List.of(
            "17x",
            "abc",
            "\"x\"",
            "\"0\"",
            "\"-1\"",
            "\"1",
            "W/\"1\"",
            "\"1\", \"2\"",
            "*, \"1\"",
            "\"99999999999\"",
            "1",
            "W/\"0d4ef11ce5050c3a7aba1d83f5fe1602d\"",
            "\"1-br\"");
    static final List<String> PACKED = List.of("gzip", "br", "deflate", "identity, gzip", "nonsense");
    static final List<String> CHARSETS = List.of("utf-16", "utf-16le", "utf-32", "iso-8859-1", "us-ascii");
    static final List<String> NONE_MATCHED = List.of("*", "\"1\"", "W/\"1\"", "nonsense");
    static final List<String> UNKNOWN_CALLERS = List.of("", "Bearer", "Bearer of-nobody", "Basic b3duZXI6b3duZXI=");

    private WrongHeaders() {}
}
