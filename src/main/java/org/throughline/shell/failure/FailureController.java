package org.throughline.shell.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.throughline.shell.connection.NoRoomToWait;

/** Answers what failed before or behind the controllers: filters, the container, a view. */
@Controller
class FailureController implements ErrorController {

    private final Failures failures;
    private final FailureViews views;

    FailureController(Failures failures, FailureViews views) {
        this.failures = failures;
        this.views = views;
    }

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return views.show(failure(request, locale), request, response);
    }

    private Failure failure(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        // the server has judged already what broke while it read a body
        boolean judged = thrown instanceof IOException && status != null && status.is4xxClientError();
        if (thrown instanceof NoRoomToWait || (thrown instanceof Throwable && !judged)) {
            return failures.of((Throwable) thrown, request, locale);
        }
        return failures.plain(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, locale);
    }
}
