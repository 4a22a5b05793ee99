package org.throughline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.shared.DatabaseOutage;
import org.throughline.shell.FurtherStepNeeded;
import org.throughline.shell.PendingSignIn;
import org.throughline.shell.SignInCompletion;
import org.throughline.shell.SignInRefused;

/**
 * After the sign-in form or the provider: back to where one was, in one's own language; to the next step; or to the
 * form again, saying why.
 */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final SignInCompletion completion;

    SignInOutcome(SignInCompletion completion) {
        this.completion = completion;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        completion.speak(signedIn, request, response);
        response.sendRedirect(request.getContextPath() + ContinueTo.of(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (DatabaseOutage.causes(why)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (why instanceof FurtherStepNeeded step) {
            PendingSignIn.begin(request, step.proven(), ContinueTo.of(request));
            response.sendRedirect(request.getContextPath() + step.address());
            return;
        }
        UriComponentsBuilder again = UriComponentsBuilder.fromPath("/sign-in");
        if (why instanceof SignInRefused refused) {
            again.queryParam("refused", refused.reason());
        } else if (why instanceof OAuth2AuthenticationException) {
            again.queryParam("refused", "by-provider");
        } else {
            again.queryParam(why instanceof LockedException ? "throttled" : "failed");
        }
        response.sendRedirect(request.getContextPath()
                + again.queryParam("continue", "{back}").encode().buildAndExpand(ContinueTo.of(request)));
    }
}
