package org.throughline.drafts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.throughline.drafts.FormDrafts;
import org.throughline.shell.Actors;
import org.throughline.shell.Addresses;

/** A form that was sent and taken has no draft any more. A page that is shown again has: what was typed stands in it. */
@Configuration
class SentDraft implements WebMvcConfigurer, HandlerInterceptor {

    private final FormDrafts drafts;

    SentDraft(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if ("POST".equals(request.getMethod()) && wasTaken(response, answer)) {
            Actors.of(request.getUserPrincipal()).ifPresent(actor -> drafts.clear(Addresses.path(request), actor));
        }
    }

    private static boolean wasTaken(HttpServletResponse response, ModelAndView answer) {
        boolean redirects = answer != null
                && (answer.getView() instanceof RedirectView
                        || String.valueOf(answer.getViewName()).startsWith("redirect:"));
        return redirects || response.getStatus() == HttpStatus.NO_CONTENT.value();
    }
}
