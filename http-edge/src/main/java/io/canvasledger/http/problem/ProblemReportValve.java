package io.canvasledger.http.problem;

import io.canvasledger.http.language.Languages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What Tomcat refuses before any application sees it, such as a request line that is none, told as a problem too. */
public final class ProblemReportValve extends ErrorReportValve {

    private final Problems problems;

    ProblemReportValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var language = language(request);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(new String(problems.bytes(status, language), StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException clientGone) {
            containerLog(clientGone);
        }
    }

    private void containerLog(IOException failure) {
        getContainer().getLogger().debug("the client has gone", failure);
    }

    private static Locale language(Request request) {
        try {
            return Languages.of(request);
        } catch (RuntimeException unparsed) {
            return Locale.ENGLISH; // The request was refused before its headers were read.
        }
    }
}
