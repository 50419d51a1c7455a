package io.canvasledger.write;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.CanvasId;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.http.problem.ProblemType;
import io.canvasledger.refuse.Reason;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands the {@link Draft} to a controller: from its path ({@code canvas}), its query ({@code dryRun}) and {@code If-Match}. */
final class DraftArgument implements HandlerMethodArgumentResolver {

    private static final String CANVAS = "canvas";
    private static final String DRY_RUN = "dryRun";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Draft.class;
    }

    @Override
    public Draft resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var binder = Objects.requireNonNull(binders).createBinder(request, null, CANVAS);
        var caller = Caller.current();
        var named = inPath(request);
        UUID canvas;
        try {
            canvas = Objects.requireNonNull(binder.convertIfNecessary(named, UUID.class));
        } catch (TypeMismatchException e) {
            // An id that cannot be one names nothing, like any other unknown id.
            throw ProblemException.refused(Reason.CANVAS_UNKNOWN, CANVAS, String.valueOf(named));
        }
        var asked = request.getParameter(DRY_RUN);
        boolean dryRun;
        try {
            dryRun = asked != null && Objects.requireNonNull(binder.convertIfNecessary(asked, Boolean.class));
        } catch (TypeMismatchException e) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .because(Reason.PARAMETER_INVALID, null, "parameter", DRY_RUN);
        }
        return new Draft(
                caller, new CanvasId(caller.workspace(), canvas), request.getHeader(HttpHeaders.IF_MATCH), dryRun);
    }

    private static @Nullable Object inPath(NativeWebRequest request) {
        var variables = (Map<?, ?>)
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return Objects.requireNonNull(variables).get(CANVAS);
    }
}
