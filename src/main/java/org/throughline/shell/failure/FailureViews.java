package org.throughline.shell.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.shell.web.Addresses;
import org.throughline.shell.web.FrameAdvice;

/** How a failure is shown: to a machine as problem+json, to a person as a page. */
@Component
class FailureViews {

    private final FrameAdvice frames;
    private final org.springframework.web.servlet.LocaleResolver languages;

    FailureViews(FrameAdvice frames, org.springframework.web.servlet.LocaleResolver languages) {
        this.frames = frames;
        this.languages = languages;
    }

    /** @return a {@link ResponseEntity} or a {@link ModelAndView} */
    Object show(Failure failure, HttpServletRequest request) {
        if (wantsProblem(request)) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(failure.problem());
        }
        var frame = frames.frame(request, request.getUserPrincipal(), languages.resolveLocale(request));
        return new ModelAndView("shell/error", Map.of("failure", failure, "shell", frame), failure.status());
    }

    /** The API always; and a page's own script, which asks for JSON. */
    private static boolean wantsProblem(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return Addresses.isApi(request) || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
