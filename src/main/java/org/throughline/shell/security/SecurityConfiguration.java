package org.throughline.shell.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.throughline.shared.Role;
import org.throughline.shell.OpenAccess;
import org.throughline.shell.SignInSettings;

/** Who gets in where. The engine's own pages under /camunda have a chain of their own before these. */
@Configuration
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                    + " frame-ancestors 'none'; form-action 'self'%s; base-uri 'self'; object-src 'none'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** Where the directory is read in the words of HSDS. */
    private static final String HSDS = "/hsds";

    /** Where a provider reads and answers one referral, by a link and a code instead of an account. */
    private static final String PROVIDER_LINKS = "/r/**";

    private final String contentPolicy;

    SecurityConfiguration(SignInSettings settings) {
        this.contentPolicy = CONTENT_POLICY.formatted(settings.oidc().originsOfForms());
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    @Order(20)
    SecurityFilterChain operations(HttpSecurity http, ApiEntry entry, MetricsToken token) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(token::isCarriedBy)
                        .permitAll()
                        .anyRequest()
                        .hasRole(Role.ADMINISTRATOR.name()))
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.disable())
                .headers(this::headers)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain api(
            HttpSecurity http, ApiEntry entry, CsrfTokenRepository tokens, ObjectProvider<OpenAccess> open)
            throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", HSDS, HSDS + "/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(request -> open.stream().anyMatch(access -> access.permits(request)))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                // what is asked for by POST under /hsds changes nothing
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(ScriptRequest::matches)
                        .ignoringRequestMatchers(HSDS + "/**"))
                .headers(this::headers)
                .build();
    }

    /**
     * What a provider reads by a link. The address itself is half of the key: no page that is left for another may tell it,
     * and nobody signed in is looked for, whose session would be one more thing to be got at from there.
     */
    @Bean
    @Order(40)
    SecurityFilterChain pagesByLink(HttpSecurity http, CsrfTokenRepository tokens) throws Exception {
        return http.securityMatcher(PROVIDER_LINKS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(this::headers)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInOutcome outcome,
            BrowserEntry entry,
            CsrfTokenRepository tokens,
            ObjectProvider<ProviderSignIn> provider)
            throws Exception {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/sign-in/**",
                                        "/language",
                                        "/session",
                                        "/assets/**",
                                        "/brand*.svg",
                                        "/favicon.ico",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").successHandler(outcome).failureHandler(outcome))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(ProviderSignIn.SIGNED_OUT))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(this::headers);
        ProviderSignIn singleSignOn = provider.getIfAvailable();
        if (singleSignOn != null) {
            singleSignOn.addTo(http, outcome);
        }
        return http.build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }
}
