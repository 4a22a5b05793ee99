package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.shell.Actors;
import org.throughline.shell.LanguagePreference;
import org.throughline.shell.web.Addresses;

/** After the sign-in form: back to where one was, in one's own language; or to the form again, saying why. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final LocaleResolver languages;
    private final Optional<LanguagePreference> preference;

    SignInOutcome(LocaleResolver languages, ObjectProvider<LanguagePreference> preference) {
        this.languages = languages;
        this.preference = Optional.ofNullable(preference.getIfAvailable());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        Actors.of(signedIn)
                .flatMap(actor -> preference.flatMap(profile -> profile.of(actor)))
                .ifPresent(language -> languages.setLocale(request, response, language));
        response.sendRedirect(request.getContextPath() + Addresses.local(request.getParameter("continue")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        UriComponentsBuilder again = UriComponentsBuilder.fromPath("/sign-in");
        again.queryParam(why instanceof LockedException ? "throttled" : "failed");
        String back = Addresses.local(request.getParameter("continue"));
        response.sendRedirect(request.getContextPath()
                + again.queryParam("continue", "{back}").encode().buildAndExpand(back));
    }
}
