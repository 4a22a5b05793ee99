package org.throughline.engine.webapp;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
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
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.throughline.engine.client.EngineClient;
import org.throughline.engine.client.EngineFaults;
import org.throughline.shared.Actor;

/**
 * Guards {@code /camunda}. Whoever is signed in on our pages is signed in there. Forged requests and the content policy
 * are left to Camunda's own filters, which its pages are written for.
 */
@Configuration
class WebappSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain camundaWebapps(
            HttpSecurity http, @Value("${throughline.camunda-webapps.enabled:true}") boolean enabled) throws Exception {
        return http.securityMatcher(below("/camunda"))
                .authorizeHttpRequests(requests -> {
                    if (enabled) {
                        requests.requestMatchers(WebappSecurity::waitsForWork)
                                .denyAll()
                                .anyRequest()
                                .authenticated();
                    } else {
                        // nothing is there, and nobody is asked to sign in for it
                        requests.anyRequest().permitAll();
                    }
                })
                .csrf(csrf -> csrf.disable())
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable()).frameOptions(frames -> frames.sameOrigin()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), below("/camunda/api"))
                        .defaultAuthenticationEntryPointFor(signIn(), below("/camunda")))
                .build();
    }

    /** Work is done by the program's own actions. The engine's answer to a program that asks for some fails as it waits. */
    private static boolean waitsForWork(HttpServletRequest request) {
        return Objects.toString(request.getPathInfo(), "").contains("/external-task/fetchAndLock");
    }

    /** To an address without a host: the one in the request may be anything. */
    private static LoginUrlAuthenticationEntryPoint signIn() {
        LoginUrlAuthenticationEntryPoint entry = new LoginUrlAuthenticationEntryPoint("/sign-in");
        entry.setFavorRelativeUris(true);
        return entry;
    }

    /** Spring's own path patterns do not see the part of a path that another servlet than Spring's is mapped to. */
    private static RequestMatcher below(String root) {
        return request -> {
            String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
            return path.equals(root) || path.startsWith(root + "/");
        };
    }

    @Bean
    @ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaAuthentication() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SessionAuthentication.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(202);
        return filter;
    }

    @Bean
    @ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
    FilterRegistrationBean<TasklistForms> tasklistFormsFilter(TasklistForms forms) {
        FilterRegistrationBean<TasklistForms> filter = new FilterRegistrationBean<>(forms);
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(200);
        return filter;
    }

    /** Everything below, whatever its address, is a client's request: nothing there works in the program's own name. */
    @Bean
    @ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
    FilterRegistrationBean<Filter> engineClientFilter() {
        FilterRegistrationBean<Filter> filter =
                new FilterRegistrationBean<>((request, response, chain) -> EngineClient.serve(
                        SessionAuthentication.actor().map(Actor::username).orElse(""),
                        () -> EngineFaults.answer(response, answering -> chain.doFilter(request, answering))));
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(201);
        return filter;
    }
}
