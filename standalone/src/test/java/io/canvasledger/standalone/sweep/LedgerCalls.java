package io.canvasledger.standalone.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.standalone.contract.RunningLedger;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent to the running ledger and read from it. */
final class LedgerCalls {

    /** Each waits at the server for seconds. */
    private static final int MOST_TIMES = 20;

    private LedgerCalls() {}

    static HttpResponse<String> send(String method, String path, @Nullable JsonNode body, String match) {
        return RunningLedger.send(method, path, body == null ? "" : body.toString(), it -> {
            if (body != null) {
                it.header("Content-Type", "application/json");
            }
            return match.isEmpty() ? it : it.header("If-Match", match);
        });
    }

    /** What a read answers that must not fail. */
    static JsonNode get(String path) {
        var answer = RunningLedger.send("GET", path, it -> it);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return RunningLedger.json(answer);
    }

    /** The same as a client does it that is told to come back later, since so much is written that views are behind. */
    static JsonNode getPatiently(String path) {
        for (int times = 0; times < MOST_TIMES; times++) {
            var answer = RunningLedger.send("GET", path, it -> it);
            if (answer.statusCode() != 503) {
                assertThat(answer.statusCode())
                        .as("%s: %s", path, answer.body())
                        .isEqualTo(200);
                return RunningLedger.json(answer);
            }
        }
        throw new AssertionError(path + " is not to be had");
    }

    static List<String> ids(JsonNode list, String member) {
        return list.valueStream().map(it -> it.get(member).asString()).toList();
    }
}
