package org.throughline.fhir.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.throughline.fhir.PartnerCredentials;
import org.throughline.fhir.domain.RequestAllowance;

/**
 * Guards {@code /fhir}: partners only, each request for itself. No account of the staff opens it, no session either, and
 * a partner's credential opens nothing else.
 */
@Configuration
class FhirSecurity {

    private static final String ROOT = "/fhir";
    private static final int FAILURES = 20;
    private static final Duration FAILURES_COUNTED_FOR = Duration.ofMinutes(5);

    private final FhirEntry entry;
    private final Clock clock;

    FhirSecurity(FhirEntry entry, Clock clock) {
        this.entry = entry;
        this.clock = clock;
    }

    @Bean
    @Order(25)
    SecurityFilterChain fhirChain(
            HttpSecurity http,
            PartnerCredentials credentials,
            ApplicationEventPublisher events,
            @Value("${throughline.fhir.requests-per-minute:300}") int requests)
            throws Exception {
        RequestAllowance allowance = new RequestAllowance(requests, Duration.ofMinutes(1), clock);
        return http.securityMatcher(ROOT, ROOT + "/**")
                .authorizeHttpRequests(request -> request.requestMatchers(HttpMethod.GET, ROOT + "/metadata")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(PartnerSignIn.PARTNER))
                .authenticationManager(partners(credentials, events))
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                // no browser sends a credential of a partner by itself
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .addFilterAfter(new FhirRequestFilter(allowance, entry), AuthorizationFilter.class)
                .build();
    }

    private ProviderManager partners(PartnerCredentials credentials, ApplicationEventPublisher events) {
        ProviderManager manager = new ProviderManager(
                new PartnerSignIn(credentials, new RequestAllowance(FAILURES, FAILURES_COUNTED_FOR, clock)));
        manager.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(events));
        return manager;
    }
}
