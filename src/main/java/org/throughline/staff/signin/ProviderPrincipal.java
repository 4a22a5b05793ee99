package org.throughline.staff.signin;

import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.Credentials;

/** Who signed in by single sign-on. What they may do comes from their account here; the claims only say who they are. */
final class ProviderPrincipal extends StaffPrincipal implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final transient OidcUser vouched;

    ProviderPrincipal(StaffMember member, Credentials credentials, CurrentStaff current, OidcUser vouched) {
        super(member, credentials.withoutPassword(), current, false);
        this.vouched = vouched;
    }

    @Override
    boolean isByProvider() {
        return true;
    }

    @Override
    public Map<String, Object> getClaims() {
        return vouched.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return vouched.getAttributes();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return vouched.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return vouched.getIdToken();
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
