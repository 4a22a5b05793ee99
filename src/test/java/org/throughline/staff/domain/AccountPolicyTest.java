package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertInvalid;

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

    @Test
    void aUsernameHasAtMostSixtyThreeCharacters() {
        assertThatCode(() -> policy.require(
                        account("a".repeat(63), "long enough to keep", "caseworker"), ADMINISTRATOR, TEAMS))
                .doesNotThrowAnyException();
        assertInvalid(
                "username",
                "username-invalid",
                () -> policy.require(
                        account("a".repeat(64), "long enough to keep", "caseworker"), ADMINISTRATOR, TEAMS));
        assertInvalid(
                "username",
                "username-invalid",
                () -> policy.require(account(null, "long enough to keep", "caseworker"), ADMINISTRATOR, TEAMS));
    }

    @Test
    void bothNamesAreWrittenWithinAHundredCharacters() {
        assertInvalid("firstName", "name-missing", () -> named(null, "Dewi"));
        assertInvalid("firstName", "name-missing", () -> named(" ", "Dewi"));
        assertInvalid("lastName", "name-missing", () -> named("Sari", ""));
        assertInvalid("lastName", "name-missing", () -> named("Sari", "x".repeat(101)));
        assertThatCode(() -> named("Sari", "x".repeat(100))).doesNotThrowAnyException();
    }

    @Test
    void everyPartOfAnAccountIsChecked() {
        assertInvalid("roles", "role-missing", () -> require(Set.of(), Set.of("north"), "id"));
        assertInvalid("roles", "role-unknown", () -> require(Set.of("intake", "director"), Set.of("north"), "id"));
        assertInvalid("teams", "team-unknown", () -> require(Set.of("intake"), Set.of("west"), "id"));
        assertInvalid("language", "language-unknown", () -> require(Set.of("intake"), Set.of("north"), "fr"));
        assertThatCode(() -> require(Set.of("intake"), Set.of(), null)).doesNotThrowAnyException();
        assertThatCode(() -> require(Set.of("intake"), Set.of("north"), "en")).doesNotThrowAnyException();
    }

    @Test
    void aPasswordMadeOfTheOwnNameIsRefusedAtItsField() {
        assertInvalid(
                "password",
                "password-common",
                () -> policy.require(account("sari", "saridewisaridewi", "caseworker"), ADMINISTRATOR, TEAMS));
    }

    @Test
    void aTeamHasAGroupSafeIdAndAName() {
        assertThatCode(() -> policy.requireTeam(new Team("n" + "1".repeat(38), "North")))
                .doesNotThrowAnyException();
        assertInvalid("id", "team-id-invalid", () -> policy.requireTeam(new Team("n" + "1".repeat(39), "North")));
        assertInvalid("id", "team-id-invalid", () -> policy.requireTeam(new Team("North", "North")));
        assertInvalid("id", "team-id-invalid", () -> policy.requireTeam(new Team(null, "North")));
        assertInvalid("name", "name-missing", () -> policy.requireTeam(new Team("north", " ")));
    }

    private void named(String first, String last) {
        policy.require(
                new NewAccount("sari", first, last, null, "long enough to keep", Set.of("intake"), Set.of(), null),
                ADMINISTRATOR,
                TEAMS);
    }

    private void require(Set<String> roles, Set<String> teams, String language) {
        policy.require(
                new NewAccount("sari", "Sari", "Dewi", null, "long enough to keep", roles, teams, language),
                ADMINISTRATOR,
                TEAMS);
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
