package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.RejectionAssertions.assertInvalid;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Team;

class StaffTableTest {

    private static final List<Team> TEAMS = List.of(new Team("north", "Northside team"));

    @Test
    void aLineSaysWhoSomebodyIsAndWhatTheyMayDo() {
        var line = read("""
                \ufeffUser-Name;First Name;LAST NAME;E-mail;Roles;Teams;Licence kind;License state;license number;License valid until
                sari;Sari;"Dewi; Lestari";sari@agency.example;Caseworker, clinician;Northside Team;LCSW;IL;149;2027-12-31
                """).get(0);
        assertThat(line.account().lastName()).isEqualTo("Dewi; Lestari");
        assertThat(line.account().roles()).isEqualTo(Set.of("caseworker", "clinician"));
        assertThat(line.account().teams()).isEqualTo(Set.of("north"));
        assertThat(line.account().language()).isEqualTo("en");
        assertThat(line.expires()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(line.namesLicence()).isTrue();
    }

    @Test
    void aBrokenLineCostsItselfOnly() {
        var lines = read("username,first name,last name,roles\nsari,\"Sari,Dewi,intake\nbudi,Budi,Utomo,intake\n");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).account()).isNull();
        assertThat(lines.get(1).account().username()).isEqualTo("budi");
        assertThat(lines.get(1).number()).isEqualTo(3);
    }

    @Test
    void whatIsNoSuchTableIsRefusedAsAWhole() {
        assertInvalid("csv", "import-empty", () -> read("  \n"));
        assertInvalid("csv", "import-columns", () -> read("username,wage\n"), "wage");
        assertInvalid("csv", "import-columns", () -> read("username,User name\n"), "User name");
        assertInvalid("csv", "import-column-missing", () -> read("username,first name,last name\n"), "roles");
        String many = "username,first name,last name,roles\n" + "a,A,B,intake\n".repeat(4);
        assertInvalid("csv", "import-rows-many", () -> StaffTable.read(many, TEAMS, 3), 3);
    }

    private static List<StaffTable.StaffTableLine> read(String text) {
        return StaffTable.read(text, TEAMS, 10);
    }
}
