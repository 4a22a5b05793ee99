package org.throughline.staff.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.throughline.shared.Actor;
import org.throughline.shared.ActorPrincipal;
import org.throughline.shared.Language;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.Credentials;

/** Who signed in, when, and how. A throttled account appears locked, and is refused before its password is checked. */
class StaffPrincipal implements UserDetails, ActorPrincipal, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final transient StaffMember member;
    private final transient CurrentStaff current;
    private final boolean throttled;
    private final Instant since = InstantSource.system().instant();
    private transient volatile Credentials credentials;
    private volatile boolean factorProven;

    StaffPrincipal(StaffMember member, Credentials credentials, CurrentStaff current, boolean throttled) {
        this.member = member;
        this.current = current;
        this.throttled = throttled;
        this.credentials = credentials;
    }

    /** Stands for a throttled name that no account carries. */
    static StaffPrincipal nobody(String username) {
        var member = new StaffMember(username, username, "", "", null, Set.of(), Set.of(), Language.FIRST.tag(), true);
        return new StaffPrincipal(member, new Credentials("", false, 0, false), null, true);
    }

    @Override
    public Actor actor() {
        return current.actor(member.username());
    }

    /** As of the sign-in. */
    StaffMember member() {
        return member;
    }

    /** True where single sign-on vouches for the person, not a password of ours. */
    boolean isByProvider() {
        return false;
    }

    Instant since() {
        return since;
    }

    Credentials credentials() {
        return credentials;
    }

    /** Goes on after a change of their own, which ends all other sessions of this person. */
    void keepWith(Credentials changed) {
        credentials = changed.withoutPassword();
    }

    boolean isFactorProven() {
        return factorProven;
    }

    void proveFactor() {
        factorProven = true;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<SimpleGrantedAuthority> authorities = member.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                .toList();
        return authorities;
    }

    @Override
    public String getPassword() {
        return credentials.passwordHash();
    }

    @Override
    public void eraseCredentials() {
        credentials = credentials.withoutPassword();
    }

    @Override
    public String getUsername() {
        return member.username();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !throttled;
    }

    @Override
    public boolean isEnabled() {
        return member.active();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffPrincipal principal
                && principal.getUsername().equals(getUsername());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getUsername());
    }

    @Override
    public String toString() {
        return getUsername();
    }
}
