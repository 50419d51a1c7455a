package io.canvasledger.http.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** An operation whose answer is worded for people can be asked for in their language, and says which it is in. */
final class LanguageChoice implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean worded =
                Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.getParameterType() == Locale.class);
        if (worded) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Accept-Language")
                    .description("The language of sentences in the answer: English or French.")
                    .required(false)
                    .schema(LedgerSchemas.typed("string"))
                    .example("en"));
            var lang = LedgerSchemas.typed("string");
            lang.setEnum(List.of("en", "fr"));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("lang")
                    .description("The language of the answer; wins over Accept-Language.")
                    .required(false)
                    .schema(lang));
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.addHeaderObject(
                            "Content-Language", OperationDetails.header("The language of the sentences.", "en"));
                    response.addHeaderObject(
                            "Vary", OperationDetails.header("What else the answer depends on.", "Accept-Language"));
                }
            });
        }
        return operation;
    }
}
