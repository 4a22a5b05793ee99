package org.throughline.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.shell.Actors;
import org.throughline.studio.domain.PublicationConsentPolicy;

/**
 * Lets only those into the studio who may read there, before anything that was sent is read. What each of them may
 * do there the use cases decide.
 */
@Configuration
class StudioEntry implements WebMvcConfigurer, HandlerInterceptor {

    private final PublicationConsentPolicy consent;

    StudioEntry(PublicationConsentPolicy consent) {
        this.consent = consent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/studio/**", "/api/v1/studio/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Actors.of(request.getUserPrincipal()).ifPresent(consent::requireReader);
        return true;
    }
}
