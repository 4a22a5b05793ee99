package org.throughline.shell.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers everything that a controller, or the search for one, threw. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private final Failures failures;
    private final FailureViews views;

    FailureAdvice(Failures failures, FailureViews views) {
        this.failures = failures;
        this.views = views;
    }

    @ExceptionHandler
    Object answer(Exception thrown, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        boolean securityAnswers = thrown instanceof AuthenticationException;
        if (securityAnswers || response.isCommitted()) {
            throw thrown;
        }
        return views.show(failures.of(thrown, request, locale), request, response);
    }
}
