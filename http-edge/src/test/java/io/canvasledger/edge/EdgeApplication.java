package io.canvasledger.edge;

import io.canvasledger.access.Caller;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application that has nothing of its own but a few operations to knock at. */
@SpringBootApplication
class EdgeApplication {

    enum SearchMotive {
        ACQUISITION,
        RETENTION
    }

    record Sheet(
            String title,
            int position,
            @Nullable SearchMotive motive,
            @Nullable BigDecimal share,
            @Nullable Instant at,
            @Nullable LocalDate on,
            @Nullable UUID id,
            @Nullable Boolean paid,
            @Nullable List<String> tags,
            @Nullable Map<String, String> notes,
            @Nullable Sheet below) {}

    record SearchPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record Me(String workspace, String author, String language) {}

    @RestController
    @RequestMapping("/api/v1")
    static class Desk {

        @PostMapping(path = "/sheets", consumes = "application/json")
        Sheet echo(@RequestBody Sheet sheet) {
            return sheet;
        }

        @PostMapping(path = "/texts", consumes = "text/plain")
        int length(@RequestBody String text) {
            return text.length();
        }

        @GetMapping("/sheets/{id}")
        UUID one(@PathVariable UUID id) {
            return id;
        }

        @PostMapping("/sheets/{id}")
        String change(@PathVariable UUID id, @RequestHeader("If-Match") String version) {
            return version;
        }

        @GetMapping("/me")
        Me me(Caller caller, Locale language) {
            return new Me(caller.workspace().value(), caller.author(), language.getLanguage());
        }

        @GetMapping("/search")
        String search(
                @RequestParam String text,
                @RequestParam(defaultValue = "10") int size,
                @RequestParam @Nullable SearchMotive motive,
                SearchPeriod period) {
            return text;
        }

        @GetMapping("/refusals/{kind}")
        void refuse(@PathVariable String kind) {
            throw switch (kind) {
                case "rejected" ->
                    ProblemException.rejected(List.of(
                            Refusal.of(Reason.ITEM_EXISTS, "/changes/0"),
                            Refusal.of(Reason.TEXT_TOO_LONG, "/changes/1/title", "limit", 200)));
                case "stale" ->
                    ProblemException.rejected(
                                    List.of(Refusal.of(Reason.STALE_VERSION, null, "expected", 6, "current", 7)))
                            .with("changes", List.of("ItemAdded"));
                case "busy" -> ProblemException.of(ProblemType.UNAVAILABLE).header("Retry-After", "3");
                case "forbidden" -> new AccessDeniedException("secret reason");
                case "database" -> new QueryTimeoutException("secret reason");
                default -> new IllegalStateException("secret reason");
            };
        }
    }
}
