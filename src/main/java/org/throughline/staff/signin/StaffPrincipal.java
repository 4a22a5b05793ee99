package org.throughline.staff.signin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.throughline.shared.Actor;
import org.throughline.shared.ActorPrincipal;

/** Who signed in. A throttled account looks locked, and is refused before its password is looked at. */
final class StaffPrincipal implements UserDetails, ActorPrincipal, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient CurrentStaff current;
    private final boolean active;
    private final boolean throttled;
    private String passwordHash;

    StaffPrincipal(Actor actor, CurrentStaff current, String passwordHash, boolean active, boolean throttled) {
        this.actor = actor;
        this.current = current;
        this.passwordHash = passwordHash;
        this.active = active;
        this.throttled = throttled;
    }

    @Override
    public Actor actor() {
        return current.actor(actor.username());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<SimpleGrantedAuthority> authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                .toList();
        return authorities;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !throttled;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    /** Sessions of one person are found by this. */
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
