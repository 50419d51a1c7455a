package io.canvasledger.http.problem;

import io.canvasledger.refuse.Reason;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One document of each type, as a client might see it. */
final class Examples {

    private static final String PATH = "/api/v1/canvases";

    private Examples() {}

    static Problem of(ProblemType type, List<Reason> reasons, Locale language) {
        var wording = ProblemWording.in(language);
        var errors = reasons.stream()
                .limit(1)
                .map(reason -> new Problem.Error(null, reason.name(), wording.reason(reason), Map.of()))
                .toList();
        var detail = errors.isEmpty() ? wording.detail(type) : errors.getFirst().detail();
        return new Problem(type.page(), wording.title(type), type.status(), detail, URI.create(PATH), errors, Map.of());
    }
}
