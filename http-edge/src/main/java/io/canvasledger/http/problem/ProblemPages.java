package io.canvasledger.http.problem;

import io.canvasledger.refuse.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The pages problem types point at: what each means, how to mend it, and what it looks like. */
@RestController
class ProblemPages {

    /** What is not found where the address names it, and else is a reference to nothing. */
    private static final Set<Reason> IN_ADDRESSES = EnumSet.of(
            Reason.ITEM_UNKNOWN,
            Reason.LINK_UNKNOWN,
            Reason.MILESTONE_UNKNOWN,
            Reason.VERSION_UNKNOWN,
            Reason.QUESTION_UNKNOWN,
            Reason.RULE_UNKNOWN);

    private final JsonMapper json;

    ProblemPages(JsonMapper json) {
        this.json = json;
    }

    @GetMapping("/problems")
    ResponseEntity<byte[]> index(Locale language) {
        var wording = ProblemWording.in(language);
        var entries = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"%s\">%d %s</a></li>"
                        .formatted(type.page(), type.status(), escape(wording.title(type))))
                .collect(Collectors.joining("\n"));
        return page(language, wording.page("index"), "<ul>\n" + entries + "\n</ul>");
    }

    @GetMapping("/problems/{slug}")
    ResponseEntity<byte[]> page(@PathVariable String slug, Locale language) {
        var type = Arrays.stream(ProblemType.values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.refused(Reason.ADDRESS_UNKNOWN));
        var wording = ProblemWording.in(language);
        var reasons = reasons(type);
        var body = """
                <p>HTTP %d</p>
                <h2>%s</h2><p>%s</p>
                <h2>%s</h2><p>%s</p>
                %s<h2>%s</h2><pre>%s</pre>
                <p><a href="/problems">%s</a></p>""".formatted(
                        type.status(),
                        escape(wording.page("meaning")),
                        escape(wording.detail(type)),
                        escape(wording.page("mending")),
                        escape(wording.mend(type)),
                        reasons.isEmpty() ? "" : list(wording, reasons),
                        escape(wording.page("example")),
                        escape(example(type, reasons, language)),
                        escape(wording.page("index")));
        return page(language, wording.title(type), body);
    }

    /** Every reason that may stand in the errors of this type. */
    static List<Reason> reasons(ProblemType type) {
        return Arrays.stream(Reason.values())
                .filter(reason -> ProblemType.of(reason.kind()) == type
                        || type == ProblemType.NOT_FOUND && IN_ADDRESSES.contains(reason))
                .toList();
    }

    private static String list(ProblemWording wording, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> "<dt id=\"%s\"><code>%s</code></dt><dd>%s</dd>"
                        .formatted(reason, reason, escape(wording.reason(reason))))
                .collect(Collectors.joining(
                        "\n", "<h2>" + escape(wording.page("reasons")) + "</h2><dl>\n", "\n</dl>\n"));
    }

    private String example(ProblemType type, List<Reason> reasons, Locale language) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(Examples.of(type, reasons, language));
    }

    private static ResponseEntity<byte[]> page(Locale language, String title, String body) {
        var html = """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
                pre{overflow:auto;padding:1rem;background:#f4f4f4;color:#111}dd{margin:0 0 .75rem}</style></head>
                <body><main><h1>%s</h1>
                %s
                </main></body></html>
                """.formatted(language.getLanguage(), escape(title), escape(title), body);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
