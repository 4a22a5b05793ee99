package org.throughline.staff.signin;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.throughline.staff.domain.SignInThrottle;

/** Counts the failed sign-ins, and forgets them at one that succeeds. */
@Component
class SignInCount {

    private final SignInThrottle throttle;

    SignInCount(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        throttle.failed(StaffPrincipals.cut(event.getAuthentication().getName()), RemoteAddress.ofRequest());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        throttle.succeeded(StaffPrincipals.cut(event.getAuthentication().getName()), RemoteAddress.ofRequest());
    }
}
