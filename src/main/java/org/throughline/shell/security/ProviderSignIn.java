package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.shell.SignInSettings;

/**
 * Single sign-on by OpenID Connect, where an issuer is set. The provider is asked for its addresses at the first
 * sign-in, so that the program starts without it. Which account somebody is, staff says.
 */
@Configuration
@ConditionalOnProperty("throughline.sign-in.oidc.issuer")
class ProviderSignIn {

    static final String SIGNED_OUT = "/sign-in?signed-out";
    private static final String REGISTRATION = "agency";
    private static final String GOING = "/sign-in/with";
    private static final String COMING = "/sign-in/from";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ClientRegistrationRepository registrations;

    ProviderSignIn(SignInSettings settings) {
        registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings.oidc())));
    }

    @Bean
    ClientRegistrationRepository clientRegistrations() {
        return registrations;
    }

    private static ClientRegistration registration(SignInSettings.Oidc oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer())
                .registrationId(REGISTRATION)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .scope(oidc.scopes())
                .redirectUri("{baseUrl}" + COMING + "/{registrationId}")
                .build();
    }

    void addTo(HttpSecurity http, SignInOutcome outcome) throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, GOING);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .authorizationEndpoint(going -> going.authorizationRequestResolver(requests))
                        .loginProcessingUrl(COMING + "/*")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutSuccessHandler(signOut()));
    }

    /** Whoever came by the provider is signed out there too, else the next click would sign them in again. */
    private LogoutSuccessHandler signOut() {
        var there = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        there.setDefaultTargetUrl(SIGNED_OUT);
        there.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        return there;
    }

    @Controller
    @ConditionalOnProperty("throughline.sign-in.oidc.issuer")
    static class ProviderController {

        private final ClientRegistrationRepository registrations;

        ProviderController(ClientRegistrationRepository registrations) {
            this.registrations = registrations;
        }

        /** To the provider, if it answers. */
        @GetMapping("/sign-in/provider")
        String go(@RequestParam(name = "continue", required = false) String continueTo, HttpServletRequest request) {
            try {
                registrations.findByRegistrationId(REGISTRATION);
            } catch (RuntimeException away) {
                LOG.warn("The provider of single sign-on cannot be reached: {}", away.getMessage());
                return "redirect:/sign-in?refused=provider-away";
            }
            ContinueTo.keep(request, continueTo);
            return "redirect:" + GOING + "/" + REGISTRATION;
        }
    }
}
