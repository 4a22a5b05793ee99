package org.throughline.staff.signin;

import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.throughline.shared.Role;
import org.throughline.shell.SignInRefused;
import org.throughline.shell.SignInSettings;

/**
 * Signs in by password, on the sign-in page and with each request of a script alike. Where a further step is owed, the
 * password alone opens nothing.
 */
@Component
class StaffAuthenticationProvider extends DaoAuthenticationProvider {

    private final SignInSettings settings;

    StaffAuthenticationProvider(
            StaffPrincipals principals, SignInSteps steps, PasswordEncoder passwords, SignInSettings settings) {
        super(principals);
        this.settings = settings;
        setPasswordEncoder(passwords);
        setPreAuthenticationChecks(this::requireMayTry);
        setPostAuthenticationChecks(user -> steps.requireNone(signedIn((StaffPrincipal) user)));
    }

    private void requireMayTry(UserDetails user) {
        if (!user.isAccountNonLocked()) {
            throw new LockedException("Too many failed sign-ins");
        }
        if (!settings.passwords() && !isBreakGlass((StaffPrincipal) user)) {
            throw new SignInRefused("passwords-off");
        }
        if (!user.isEnabled()) {
            throw new DisabledException("The account is closed");
        }
    }

    private boolean isBreakGlass(StaffPrincipal principal) {
        return settings.breakGlass().contains(principal.getUsername())
                && principal.member().is(Role.ADMINISTRATOR);
    }

    private static UsernamePasswordAuthenticationToken signedIn(StaffPrincipal principal) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }
}
