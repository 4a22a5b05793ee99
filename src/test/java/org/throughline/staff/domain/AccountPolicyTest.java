package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.NewAccount;
import org.throughline.staff.Team;

class AccountPolicyTest {

    private static final Actor ADMINISTRATOR = new Actor("ada", "Ada", Set.of("administrator"), Set.of());
    private static final List<Team> TEAMS = List.of(new Team("north", "North"));

    private final AccountPolicy policy = new AccountPolicy(new PasswordPolicy());

    @Test
    void takesAProperAccount() {
        assertThatCode(() ->
                        policy.require(account("sari.dewi", "long enough to keep", "caseworker"), ADMINISTRATOR, TEAMS))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesUsernamesThatAreNoGroupSafeName() {
        for (String name : List.of("Sari", "sari dewi", "", "sari@north", "-sari")) {
            refuses("username-invalid", account(name, "long enough to keep", "caseworker"), ADMINISTRATOR);
        }
    }

    @Test
    void refusesShortPasswordsOfPeopleButNotOfTheInstallation() {
        refuses("password-short", account("sari", "demo", "caseworker"), ADMINISTRATOR);
        assertThatCode(() -> policy.require(account("sari", "demo", "caseworker"), Actor.SYSTEM, TEAMS))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesPasswordsThatBcryptWouldCut() {
        refuses("password-long", account("sari", "é".repeat(40), "caseworker"), ADMINISTRATOR);
    }

    @Test
    void refusesUnknownRolesAndTeams() {
        refuses("role-unknown", account("sari", "long enough to keep", "director"), ADMINISTRATOR);
        assertThatThrownBy(() -> policy.requireTeams(Set.of("west"), TEAMS)).hasMessageContaining("team-unknown");
    }

    private void refuses(String code, NewAccount account, Actor by) {
        assertThatThrownBy(() -> policy.require(account, by, TEAMS))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining(code);
    }

    private static NewAccount account(String username, String password, String role) {
        return new NewAccount(username, "Sari", "Dewi", null, password, Set.of(role), Set.of("north"), "id");
    }
}
