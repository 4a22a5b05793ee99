package org.throughline.shell.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
import org.throughline.shell.Actors;
import org.throughline.shell.Addresses;
import org.throughline.shell.NotFoundHint;
import org.throughline.shell.web.Frame;
import org.throughline.shell.web.FrameAdvice;

/** How a failure is shown: to a machine as problem+json, to a person as a page. */
@Component
class FailureViews {

    private final FrameAdvice frames;
    private final LocaleResolver languages;
    private final ObjectProvider<NotFoundHint> waysOn;

    FailureViews(FrameAdvice frames, LocaleResolver languages, ObjectProvider<NotFoundHint> waysOn) {
        this.frames = frames;
        this.languages = languages;
        this.waysOn = waysOn;
    }

    /** @return a {@link ResponseEntity} or a {@link ModelAndView} */
    Object show(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        failure.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        if (wantsProblem(request)) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(failure.problem());
        }
        if (request.getHeader("HX-Request") != null) {
            return notice(failure);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("failure", failure);
        model.put("shell", frame(failure, request));
        // while the database is out, nothing around the page may ask it either
        model.put("waysOn", failure.isOutage() ? List.of() : waysOn(failure, request));
        if (failure.isOutage()) {
            Resend.of(request).ifPresent(resend -> model.put("resend", resend));
        }
        return new ModelAndView("shell/error", model, failure.status());
    }

    private Frame frame(Failure failure, HttpServletRequest request) {
        return frames.frame(
                request, failure.isOutage() ? null : request.getUserPrincipal(), languages.resolveLocale(request));
    }

    private List<NotFoundHint.HintLink> waysOn(Failure failure, HttpServletRequest request) {
        return Actors.of(request.getUserPrincipal()).stream()
                .flatMap(actor -> waysOn.stream()
                        .flatMap(way -> way.after(failure.status(), Addresses.path(request), actor).stream()))
                .toList();
    }

    /** For a part of a page: a line on top of it, and the part stays as it was. */
    private static ResponseEntity<String> notice(Failure failure) {
        String id = failure.errorId() == null ? "" : " (" + failure.errorId() + ")";
        return ResponseEntity.status(failure.status())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("HX-Retarget", "#notices")
                .header("HX-Reswap", "innerHTML")
                .body(HtmlUtils.htmlEscape(failure.detail() + id));
    }

    /** The API always; and a page's own script, which asks for JSON. */
    private static boolean wantsProblem(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return Addresses.isApi(request) || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
