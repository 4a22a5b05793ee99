package org.throughline.staff.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.NewAccount;
import org.throughline.staff.Team;

/** The rules of a valid account. */
@Component
public class AccountPolicy {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toUnmodifiableSet());

    private final PasswordPolicy passwords;

    AccountPolicy(PasswordPolicy passwords) {
        this.passwords = passwords;
    }

    public void require(NewAccount account, Actor by, List<Team> teams) {
        requirePerson(account, teams);
        List<String> own = Stream.of(account.username(), account.firstName(), account.lastName(), account.email())
                .filter(Objects::nonNull)
                .toList();
        passwords.require("password", account.password(), own, by);
    }

    /** All but the password. */
    public void requirePerson(NewAccount account, List<Team> teams) {
        if (account.username() == null || !account.username().matches("[a-z0-9][a-z0-9._-]{0,62}")) {
            throw Rejection.invalidField("username", "username-invalid");
        }
        requireText("firstName", account.firstName());
        requireText("lastName", account.lastName());
        requireEmail(account.email());
        requireRoles(account.roles());
        requireTeams(account.teams(), teams);
        if (account.language() != null) {
            requireLanguage(account.language());
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
        if (Language.of(language).isEmpty()) {
            throw Rejection.invalidField("language", "language-unknown");
        }
    }

    private static void requireEmail(String email) {
        if (email != null && !(email.length() <= 200 && email.matches("[^@\\s,;<>]+@[^@\\s,;<>]+"))) {
            throw Rejection.invalidField("email", "email-invalid");
        }
    }

    private static void requireText(String field, String value) {
        if (value == null || value.isBlank() || value.length() > 100) {
            throw Rejection.invalidField(field, "name-missing");
        }
    }
}
