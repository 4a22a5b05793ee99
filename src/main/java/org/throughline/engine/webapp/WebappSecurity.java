package org.throughline.engine.webapp;

import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Guards {@code /camunda}. Whoever is signed in on our pages is signed in there. Forged requests and the content policy
 * are left to Camunda's own filters, which its pages are written for.
 */
@Configuration
class WebappSecurity {

    private static final String EVERYTHING = "/camunda/**";

    @Bean
    @Order(1)
    SecurityFilterChain camundaWebapps(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(EVERYTHING)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable()).frameOptions(frames -> frames.sameOrigin()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), path.matcher(EVERYTHING)))
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaAuthentication() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SessionAuthentication.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    @Bean
    @ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
    FilterRegistrationBean<TasklistForms> tasklistFormsFilter(TasklistForms forms) {
        FilterRegistrationBean<TasklistForms> filter = new FilterRegistrationBean<>(forms);
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(202);
        return filter;
    }
}
