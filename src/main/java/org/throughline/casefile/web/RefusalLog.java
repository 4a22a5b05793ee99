package org.throughline.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.casefile.ReadLog;
import org.throughline.shared.ActorPrincipal;

/** Every request for a case or a task that was answered "not allowed" or "nothing here" is logged, from one place. */
@Configuration
class RefusalLog implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<Integer> REFUSALS =
            Set.of(HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND);

    private final ReadLog log;

    RefusalLog(ReadLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!REFUSALS.contains(response.getStatus())
                || signedIn == null
                || !(signedIn.getPrincipal() instanceof ActorPrincipal person)) {
            return;
        }
        Map<?, ?> variables = variables(request);
        Stream.of("number", "caseNumber")
                .map(variables::get)
                .filter(String.class::isInstance)
                .forEach(number -> log.refusedCase(number.toString(), person.actor()));
        if (request.getRequestURI().contains("/tasks/") && variables.get("id") instanceof String task) {
            log.refusedTask(task, person.actor());
        }
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .orElse(Map.of());
    }
}
