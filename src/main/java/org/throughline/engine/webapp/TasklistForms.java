package org.throughline.engine.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Gives Tasklist the same form that our own page shows: in the reader's language, pre-filled, with the options that
 * selects read by key. Its submission is passed on as one text, since the engine knows no lists; the door reads it.
 */
@Component
@ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
class TasklistForms extends OncePerRequestFilter {

    private static final Pattern FORM =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/(deployed-form|form-variables|submit-form)");

    private final ObjectProvider<TaskCompletion> door;
    private final ObjectProvider<LocaleResolver> locales;
    private final ObjectMapper json;

    TasklistForms(ObjectProvider<TaskCompletion> door, ObjectProvider<LocaleResolver> locales, ObjectMapper json) {
        this.door = door;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher form = FORM.matcher(request.getRequestURI());
        Actor actor = SessionAuthentication.actor().orElse(null);
        if (actor == null || !form.matches()) {
            chain.doFilter(request, response);
            return;
        }
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale(request));
        try {
            switch (request.getMethod() + " " + form.group(2)) {
                case "GET deployed-form", "GET form-variables" -> answer(form, actor, response);
                case "POST submit-form" -> chain.doFilter(TasklistSubmission.wrap(request, json), response);
                default -> chain.doFilter(request, response);
            }
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private void answer(Matcher asked, Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            TaskForm form = door.getObject().open(asked.group(1), actor, LocaleContextHolder.getLocale());
            response.getWriter()
                    .write(
                            asked.group(2).equals("deployed-form")
                                    ? form.form().schema()
                                    : json.writeValueAsString(FormVariables.of(form.data(), json)));
        } catch (Rejection rejection) {
            response.setStatus(rejection.kind() == Rejection.RejectionKind.FORBIDDEN ? 403 : 404);
            response.getWriter()
                    .write(json.writeValueAsString(Map.of("type", "Rejection", "message", rejection.code())));
        }
    }

    private Locale locale(HttpServletRequest request) {
        LocaleResolver resolver = locales.getIfUnique();
        return resolver == null ? request.getLocale() : resolver.resolveLocale(request);
    }
}
