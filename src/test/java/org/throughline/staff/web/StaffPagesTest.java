package org.throughline.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.staff.Absences;
import org.throughline.staff.Licences;
import org.throughline.staff.StaffDirectory;

@LifecycleTest
class StaffPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Licences licences;

    @Autowired
    private Absences absences;

    @Autowired
    private Clock clock;

    @Test
    void aColleagueIsFoundHoweverTheirNameIsWritten() {
        assertThat(staff.namedLike("CÀR%", "%ndéz")).contains("caseworker");
        assertThat(staff.namedLike(null, "men%dez")).contains("caseworker");
        assertThat(staff.namedLike("Carla", "Mende")).doesNotContain("caseworker");
    }

    @Test
    void anAdministratorMakesAnAccountAndLicensesIt() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String username = newAccount(administrator);
        String page = "/staff/" + username;
        LocalDate today = LocalDate.now(clock);
        var licensed = administrator.submit(
                page + "/licences", "kind", "LCSW", "state", "il", "number", "149", "expires", today.toString());
        assertThat(licensed.body()).contains("The licence is on file");
        assertThat(licences.holds(username, "LMSW", today)).isTrue();
        assertThat(licences.holds(username, "LMSW", today.plusDays(1))).isFalse();
        String id = licences.of(username).get(0).id().toString();
        administrator.submit(page + "/licences/" + id + "/end");
        assertThat(licences.holds(username, "LBSW", today)).isFalse();
        assertThat(administrator.get(page).body()).contains("Licence ended").doesNotContain("??");
    }

    @Test
    void anAdministratorAddsAKindOfLicenceWithGraceAndItIsGoodAtOnce() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        var refused = administrator.submit(
                "/staff/licence-kinds",
                "code",
                "tx-lcsw",
                "title",
                "Clinical",
                "level",
                "clinical",
                "cosigned",
                "counsel");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say who co-signs").doesNotContain("??");
        String[] kind = {
            "code",
            "tx-lcsw",
            "title",
            "Clinical",
            "jurisdiction",
            "Texas",
            "level",
            "clinical",
            "alone",
            "counsel",
            "graceDays",
            "30"
        };
        assertThat(administrator.submit("/staff/licence-kinds", kind).body())
                .contains("The kind of licence is saved", "TX-LCSW")
                .doesNotContain("??");
        String username = newAccount(administrator);
        LocalDate expired = LocalDate.now(clock).minusDays(30);
        administrator.submit(
                "/staff/" + username + "/licences",
                "kind",
                "TX-LCSW",
                "state",
                "TX",
                "number",
                "7",
                "expires",
                expired.toString());

        assertThat(licences.holds(username, "LCSW", expired.plusDays(30))).isTrue();
        assertThat(licences.holds(username, "LCSW", expired.plusDays(31))).isFalse();
        administrator.submit("/staff/" + username + "/licences/"
                + licences.of(username).get(0).id() + "/end");
        assertThat(licences.holds(username, "LBSW", expired.plusDays(30))).isFalse();
        assertThat(PageClient.signedIn(port, "supervisor")
                        .get("/staff/licence-kinds")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void manyAccountsAreCheckedFirstAndThenCreatedTogetherOrNotAtAll() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String sari = "sari" + UUID.randomUUID().toString().substring(0, 8);
        String columns = "username,first name,last name,roles,teams,license kind,license state,license number,"
                + "license valid until\n";
        String sound = sari + ",Sari,Dewi,caseworker,Northside team,LMSW,IL,149,2099-12-31\n";
        String faulty = sari + "2,Budi,Utomo,director,,,,,\n";

        var checked = administrator.submit("/staff/import", "csv", columns + sound + faulty);
        assertThat(checked.body())
                .contains("There is no such role")
                .contains("One new account")
                .contains("one line has a fault")
                .doesNotContain("Make one account")
                .doesNotContain("??");
        var refused = administrator.submit("/staff/import/apply", "csv", columns + sound + faulty);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(staff.find(sari)).isEmpty();

        var made = administrator.submit("/staff/import/apply", "csv", columns + sound);
        assertThat(made.body()).contains("Accounts made").contains(sari).doesNotContain("??");
        assertThat(staff.find(sari).orElseThrow().teams()).containsExactly("north");
        assertThat(licences.holds(sari, "LMSW", LocalDate.now(clock))).isTrue();
        assertThat(administrator.submit("/staff/import", "csv", columns + sound).body())
                .contains("There already; stays as it is");
    }

    @Test
    void aTeamWithoutAProperNameIsRefusedAtItsField() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        var refused = administrator.submit("/staff/teams", "id", "North Side", "name", "North");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"team-id-error\"").contains("value=\"North Side\"");
    }

    @Test
    void aSupervisorSeesAndChangesOwnTeamsOnly() {
        PageClient supervisor = PageClient.signedIn(port, "supervisor");
        assertThat(supervisor.get("/staff").body()).contains("Carla Mendez").doesNotContain("Ben Achebe");
        assertThat(supervisor.get("/staff/caseworker2").statusCode()).isEqualTo(404);
        assertThat(supervisor.get("/staff/new").statusCode()).isEqualTo(403);
        assertThat(PageClient.signedIn(port, "caseworker").get("/staff").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRefusedChangeSaysWhyAndChangesNothing() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String username = newAccount(administrator);
        var refused = administrator.submit(
                "/staff/" + username + "/licences",
                "kind",
                "LCSW",
                "state",
                "Illinois",
                "number",
                "1",
                "expires",
                "2030-01-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Name the state with two letters");
        assertThat(licences.of(username)).isEmpty();
        assertThat(administrator
                        .submit("/staff/administrator/teams", "roles", "caseworker")
                        .body())
                .contains("There must be another administrator first");
    }

    @Test
    void whoeverIsAwayIsCoveredFromTheFirstDayToTheLast() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String away = newAccount(administrator);
        LocalDate today = LocalDate.now(clock);
        var planned = administrator.submit(
                "/staff/" + away + "/absences",
                "from",
                today.toString(),
                "until",
                today.plusDays(2).toString(),
                "cover",
                "casemanager");
        assertThat(planned.body()).contains("The absence is planned");
        assertThat(absences.coverOf(away, clock.instant())).contains("casemanager");
        assertThat(PageClient.signedIn(port, "casemanager").get("/work").body()).contains("You stand in for Nora");
        String id = absences.of(away).get(0).id().toString();
        administrator.submit("/staff/" + away + "/absences/" + id + "/cancel");
        assertThat(absences.coverOf(away, clock.instant())).isEmpty();
    }

    @Test
    void theLanguageAPersonChoosesIsKeptInTheirAccount() {
        PageClient worker = PageClient.signedIn(port, "casemanager");
        worker.submit("/language", "language", "id", "continue", "/work");
        assertThat(staff.find("casemanager").orElseThrow().language()).isEqualTo("id");
        assertThat(worker.get("/profile").body()).contains("Lisensi").doesNotContain("??");
        worker.submit("/language", "language", "en", "continue", "/work");
    }

    private static String newAccount(PageClient administrator) {
        String username = "nora-" + UUID.randomUUID().toString().substring(0, 8);
        var made = administrator.submit(
                "/staff/new",
                "username",
                username,
                "firstName",
                "Nora",
                "lastName",
                "New",
                "password",
                "long enough to keep",
                "roles",
                "caseworker",
                "teams",
                "north",
                "language",
                "en");
        assertThat(made.body()).contains("is ready");
        return username;
    }
}
