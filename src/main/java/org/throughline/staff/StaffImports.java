package org.throughline.staff;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.SignInSettings;
import org.throughline.staff.domain.AccountPolicy;
import org.throughline.staff.domain.StaffRightsPolicy;
import org.throughline.staff.domain.StaffTable;
import org.throughline.staff.domain.WorkerRepository;

/** Many accounts at once, from a table: checked as often as one likes, then created all together or not at all. */
@Service
@Transactional
public class StaffImports {

    /** More take longer than a page may; a larger agency takes several lists. */
    public static final int MOST_ROWS = 200;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final StaffAccounts accounts;
    private final Licences licences;
    private final AccountPolicy policy;
    private final StaffRightsPolicy rights;
    private final WorkerRepository workers;
    private final SignInSettings signIn;
    private final SecureRandom random = new SecureRandom();

    StaffImports(
            StaffAccounts accounts,
            Licences licences,
            AccountPolicy policy,
            StaffRightsPolicy rights,
            WorkerRepository workers,
            SignInSettings signIn) {
        this.accounts = accounts;
        this.licences = licences;
        this.policy = policy;
        this.rights = rights;
        this.workers = workers;
        this.signIn = signIn;
    }

    /** An account that was made, with the password that is good for one sign-in; null where nobody needs one. */
    public record CreatedAccount(String username, String displayName, String password) {}

    /**
     * What would be made, line by line; nothing is. Rejections: forbidden {@code administrators-only}; invalid
     * {@code import-empty}, {@code import-columns}, {@code import-rows-many} for the table as a whole.
     */
    @Transactional(readOnly = true)
    public List<StaffImportRow> check(String table, Actor by) {
        rights.requireAdministrator(by);
        List<Team> teams = workers.teams();
        List<StaffTable.StaffTableLine> lines = StaffTable.read(table, teams, MOST_ROWS);
        Set<String> seen = new HashSet<>();
        List<StaffImportRow> rows = new ArrayList<>();
        for (StaffTable.StaffTableLine line : lines) {
            rows.add(row(line, teams, seen));
        }
        return rows;
    }

    /**
     * Makes the accounts that are new, with their licences. Rejections: as {@link #check}; invalid
     * {@code import-has-faults}, {@code import-nothing-new}.
     */
    public List<CreatedAccount> apply(String table, Actor by) {
        List<StaffImportRow> rows = check(table, by);
        if (rows.stream().anyMatch(row -> row.fault() != null)) {
            throw Rejection.invalidField("csv", "import-has-faults");
        }
        List<CreatedAccount> made = rows.stream()
                .filter(StaffImportRow::isNew)
                .map(row -> make(row, by))
                .toList();
        if (made.isEmpty()) {
            throw Rejection.invalidField("csv", "import-nothing-new");
        }
        return made;
    }

    private StaffImportRow row(StaffTable.StaffTableLine line, List<Team> teams, Set<String> seen) {
        NewAccount account = line.account();
        if (account == null) {
            return StaffImportRow.faulty(line.number(), null, Rejection.invalid("import-line-broken"));
        }
        try {
            policy.requirePerson(account, teams);
            if (!seen.add(account.username())) {
                throw Rejection.invalidField("username", "import-row-twice");
            }
            Licence licence = line.namesLicence()
                    ? licences.proper(
                            account.username(), line.kind(), line.state(), line.licenceNumber(), line.expires())
                    : null;
            boolean exists = workers.find(account.username()).isPresent();
            return new StaffImportRow(line.number(), account, licence, exists, null);
        } catch (Rejection fault) {
            return StaffImportRow.faulty(line.number(), account, fault);
        }
    }

    private CreatedAccount make(StaffImportRow row, Actor by) {
        NewAccount account = row.account();
        // where nobody signs in by password, nobody gets this one
        String password = signIn.passwords() ? password() : UUID.randomUUID().toString();
        accounts.create(account.withPassword(password), by);
        Licence licence = row.licence();
        if (licence != null) {
            licences.add(account.username(), licence.kind(), licence.state(), licence.number(), licence.expires(), by);
        }
        String name = account.firstName() + " " + account.lastName();
        return new CreatedAccount(account.username(), name, signIn.passwords() ? password : null);
    }

    /** As somebody reads it out to a colleague: no letter that can be taken for another. */
    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
