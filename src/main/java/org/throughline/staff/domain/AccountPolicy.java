package org.throughline.staff.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.NewAccount;
import org.throughline.staff.Team;

/** What a proper account looks like. */
@Component
public class AccountPolicy {

    static final int SHORTEST_PASSWORD = 10;
    /** bcrypt reads no further; a longer password would be cut in silence. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toUnmodifiableSet());

    public void require(NewAccount account, Actor by, List<Team> teams) {
        if (account.username() == null || !account.username().matches("[a-z0-9][a-z0-9._-]{0,62}")) {
            throw Rejection.invalidField("username", "username-invalid");
        }
        requireText("firstName", account.firstName());
        requireText("lastName", account.lastName());
        requirePassword(account.password(), by);
        requireRoles(account.roles());
        requireTeams(account.teams(), teams);
        if (account.language() != null) {
            requireLanguage(account.language());
        }
    }

    /** The shortest length binds people; the installation's own set-up (demo, imports) sets what it was told. */
    public void requirePassword(String password, Actor by) {
        int shortest = by.isSystem() ? 1 : SHORTEST_PASSWORD;
        if (password == null || password.length() < shortest) {
            throw Rejection.invalidField("password", "password-short", shortest);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw Rejection.invalidField("password", "password-long", LONGEST_PASSWORD_BYTES);
        }
    }

    public void requireRoles(Set<String> roles) {
        if (roles.isEmpty()) {
            throw Rejection.invalidField("roles", "role-missing");
        }
        if (!ROLES.containsAll(roles)) {
            throw Rejection.invalidField("roles", "role-unknown");
        }
    }

    public void requireTeams(Set<String> teams, List<Team> known) {
        Set<String> ids = known.stream().map(Team::id).collect(Collectors.toSet());
        if (!ids.containsAll(teams)) {
            throw Rejection.invalidField("teams", "team-unknown");
        }
    }

    public void requireTeam(Team team) {
        if (team.id() == null || !team.id().matches("[a-z0-9][a-z0-9-]{0,38}")) {
            throw Rejection.invalidField("id", "team-id-invalid");
        }
        requireText("name", team.name());
    }

    public void requireLanguage(String language) {
        if (!"en".equals(language) && !"id".equals(language)) {
            throw Rejection.invalidField("language", "language-unknown");
        }
    }

    private static void requireText(String field, String value) {
        if (value == null || value.isBlank() || value.length() > 100) {
            throw Rejection.invalidField(field, "name-missing");
        }
    }
}
