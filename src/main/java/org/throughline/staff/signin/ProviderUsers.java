package org.throughline.staff.signin;

import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.throughline.staff.SingleSignOn;
import org.throughline.staff.StaffMember;

/** Turns the person whom the provider vouches for into the account here, by the same steps as after a password. */
@Component
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final SingleSignOn singleSignOn;
    private final StaffPrincipals principals;
    private final SignInSteps steps;
    private final CurrentStaff current;

    ProviderUsers(SingleSignOn singleSignOn, StaffPrincipals principals, SignInSteps steps, CurrentStaff current) {
        this.singleSignOn = singleSignOn;
        this.principals = principals;
        this.steps = steps;
        this.current = current;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouched = provider.loadUser(request);
        StaffMember member = singleSignOn.admit(
                vouched.getIdToken().getIssuer().toString(), vouched.getSubject(), vouched.getClaims());
        var principal = new ProviderPrincipal(member, principals.credentials(member.username()), current, vouched);
        steps.requireNone(new OAuth2AuthenticationToken(
                principal,
                principal.getAuthorities(),
                request.getClientRegistration().getRegistrationId()));
        return principal;
    }
}
