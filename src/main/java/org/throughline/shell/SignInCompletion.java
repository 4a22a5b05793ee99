package org.throughline.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The last thing of a sign-in that owed further steps: what the sign-in form does at once where none is owed. */
@Component
public class SignInCompletion {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final AuthenticationEventPublisher outcomes;
    private final ApplicationEventPublisher events;
    private final CsrfTokenRepository tokens;
    private final LocaleResolver languages;
    private final Optional<LanguagePreference> preference;

    SignInCompletion(
            AuthenticationEventPublisher outcomes,
            ApplicationEventPublisher events,
            CsrfTokenRepository tokens,
            LocaleResolver languages,
            ObjectProvider<LanguagePreference> preference) {
        this.outcomes = outcomes;
        this.events = events;
        this.tokens = tokens;
        this.languages = languages;
        this.preference = Optional.ofNullable(preference.getIfAvailable());
    }

    /** Signs the person in. @return the address within this program where they wanted to go */
    public String complete(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = pending.proven();
        pending.end(request);
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        outcomes.publishAuthenticationSuccess(signedIn);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(signedIn, getClass()));
        speak(signedIn, request, response);
        return Addresses.local(pending.continueTo());
    }

    /** Goes on in the person's own language. */
    public void speak(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        Actors.of(signedIn)
                .flatMap(actor -> preference.flatMap(profile -> profile.of(actor)))
                .ifPresent(language -> languages.setLocale(request, response, language));
    }
}
