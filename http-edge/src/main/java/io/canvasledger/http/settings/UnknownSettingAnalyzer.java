package io.canvasledger.http.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the person who started the process the sentence instead of a stack trace. */
final class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnknownSetting cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct its name or leave it out; docs/operations.md says what each is for.",
                cause);
    }
}
