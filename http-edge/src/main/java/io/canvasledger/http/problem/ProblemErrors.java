package io.canvasledger.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what went wrong outside the dispatcher servlet: in a filter, or in the servlet container. */
@RestController
class ProblemErrors implements ErrorController {

    private final Problems problems;

    ProblemErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var cause =
                    failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
            var refusal = Translation.of(cause, request.getMethod() + " " + path);
            problems.answer(refusal, refusal.type().status(), path, request, response);
        } else {
            problems.answer(Translation.of(status), status, path, request, response);
        }
    }
}
