package io.canvasledger.query.page;

import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A part of a list.
 *
 * @param next a cursor to the next part; absent at the end. The header {@code Link: rel=next} holds the whole address
 */
public record Page<T>(List<T> entries, @Nullable String next) {

    /** The most entries of one page. */
    public static final int MOST = 100;

    /** @throws ProblemException unless it is 1 to {@link #MOST} */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PARAMETER_INVALID, null, "parameter", "limit", "allowed", "1–" + MOST);
        }
        return asked;
    }

    /**
     * Answers with a page.
     *
     * @param rows the entries, and one more if there are more
     * @param most how many to show
     * @param cursor where to go on after the last one shown
     */
    public static <T> ResponseEntity<Page<T>> of(List<T> rows, int most, Function<T, Cursor> cursor) {
        return of(rows, most, cursor, Function.identity());
    }

    /**
     * The same for rows that know more than is shown of them.
     *
     * @param shown what of a row is an entry
     */
    public static <R, T> ResponseEntity<Page<T>> of(
            List<R> rows, int most, Function<R, Cursor> cursor, Function<R, T> shown) {
        if (rows.size() <= most) {
            return ResponseEntity.ok(new Page<>(rows.stream().map(shown).toList(), null));
        }
        var some = rows.subList(0, most);
        var next = cursor.apply(some.getLast()).text();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + address(next) + ">; rel=\"next\"")
                .body(new Page<>(some.stream().map(shown).toList(), next));
    }

    /** The address that was asked for, as it was written but for the cursor: what is escaped stays escaped. */
    private static String address(String cursor) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var parameters =
                Objects.requireNonNullElse(request.getQueryString(), "").split("&");
        var others = Stream.of(parameters).filter(it -> !it.isEmpty() && !it.startsWith("cursor="));
        return request.getRequestURI() + "?"
                + Stream.concat(others, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
    }
}
