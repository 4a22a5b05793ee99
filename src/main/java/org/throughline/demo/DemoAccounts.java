package org.throughline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.staff.Licences;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.Team;

/** Two teams that carry cases, the intake team, and an account for each kind of user. All have the password {@value #PASSWORD}. */
@Component
@Profile("demo")
class DemoAccounts {

    static final String PASSWORD = "demo";
    static final String NORTH = "north";
    static final String SOUTH = "south";
    static final String INTAKE = "intake";

    private final StaffAccounts accounts;
    private final Licences licences;
    private final Clock clock;

    DemoAccounts(StaffAccounts accounts, Licences licences, Clock clock) {
        this.accounts = accounts;
        this.licences = licences;
        this.clock = clock;
    }

    boolean missing() {
        return accounts.none();
    }

    @Transactional
    public void create() {
        accounts.nameTeam(new Team(NORTH, "Northside team"), Actor.SYSTEM);
        accounts.nameTeam(new Team(SOUTH, "River team"), Actor.SYSTEM);
        accounts.nameTeam(new Team(INTAKE, "Intake team"), Actor.SYSTEM);
        account("intake", "Ines", "Hart", Set.of("intake"), Set.of(INTAKE));
        account("intakesupervisor", "Irma", "Wolf", Set.of("supervisor"), Set.of(INTAKE));
        account("caseworker", "Carla", "Mendez", Set.of("caseworker"), Set.of(NORTH));
        account("caseworker2", "Ben", "Achebe", Set.of("caseworker"), Set.of(SOUTH));
        account("casemanager", "Mona", "Lind", Set.of("caseworker"), Set.of(NORTH));
        account("clinician", "Ruth", "Adler", Set.of("caseworker", "clinician"), Set.of(NORTH, SOUTH));
        // they sign off too: nobody may sign an assessment that they took part in
        account("supervisor", "Stella", "Grant", Set.of("supervisor", "clinician"), Set.of(NORTH));
        account("supervisor2", "Samir", "Haddad", Set.of("supervisor", "clinician"), Set.of(SOUTH));
        account("administrator", "Ada", "Stone", Set.of("administrator"), Set.of());
        // Illinois issues these two
        licence("caseworker", "IL-LSW", 700);
        licence("caseworker2", "IL-LSW", 45);
        licence("clinician", "IL-LCSW", 500);
        licence("supervisor", "IL-LCSW", 400);
        licence("supervisor2", "IL-LCSW", 300);
    }

    private void account(String username, String first, String last, Set<String> roles, Set<String> teams) {
        String email = username + "@agency.example";
        accounts.create(
                new NewAccount(username, first, last, email, PASSWORD, roles, teams, Language.FIRST.tag()),
                Actor.SYSTEM);
    }

    private void licence(String username, String kind, int validDays) {
        String number =
                kind.substring(kind.indexOf('-') + 1) + "-" + (100_000 + Math.abs(username.hashCode()) % 900_000);
        licences.add(username, kind, "IL", number, LocalDate.now(clock).plusDays(validDays), Actor.SYSTEM);
    }
}
