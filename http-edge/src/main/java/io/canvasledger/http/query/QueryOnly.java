package io.canvasledger.http.query;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** A record argument is filled from the query alone: Spring would also take a header that has the name of a component. */
@ControllerAdvice
class QueryOnly {

    @InitBinder
    void leaveHeadersAlone(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder ofRequest) {
            ofRequest.setHeaderPredicate(_ -> false);
        }
    }
}
