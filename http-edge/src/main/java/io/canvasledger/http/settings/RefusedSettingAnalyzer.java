package io.canvasledger.http.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the person who started the process the sentence instead of a stack trace. */
final class RefusedSettingAnalyzer extends AbstractFailureAnalyzer<RefusedSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedSetting cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
