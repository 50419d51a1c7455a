package io.canvasledger.http.negotiation;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives every operation under {@code /api/} the type of its answer: JSON unless it declares another. Without one Spring
 * looks at {@code Accept} only when there is something to write, and by then a write is done.
 */
final class DeclaredAnswers extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> controller) {
        var operation = super.getMappingForMethod(method, controller);
        if (operation == null
                || !operation.getProducesCondition().isEmpty()
                || operation.getPatternValues().stream().noneMatch(path -> path.startsWith("/api/"))) {
            return operation;
        }
        return operation
                .mutate()
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(getBuilderConfiguration())
                .build();
    }
}
