package org.throughline.staff.signin;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.WritesAtStart;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;
import org.throughline.staff.domain.PasswordPolicy;

/** On a database without accounts, makes the administrator who will make the others. */
@Component
@WritesAtStart
@Profile("!demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    static final String USERNAME = "administrator";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffAccounts accounts;
    private final PasswordPolicy policy;
    private final String password;

    FirstAdministrator(
            StaffAccounts accounts, PasswordPolicy policy, @Value("${throughline.admin.password:}") String password) {
        this.accounts = accounts;
        this.policy = policy;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.none()) {
            return;
        }
        if (password.isBlank()) {
            LOG.warn(
                    "Nobody can sign in yet: this database has no account. Set THROUGHLINE_ADMIN_PASSWORD and start"
                            + " again; the account '{}' is then made with it.",
                    USERNAME);
            return;
        }
        requireProper();
        create();
    }

    private void requireProper() {
        try {
            policy.require("password", password, List.of(USERNAME), new Actor(USERNAME, USERNAME, Set.of(), Set.of()));
        } catch (Rejection refused) {
            throw new IllegalStateException("THROUGHLINE_ADMIN_PASSWORD must have 12 to 72 characters,"
                    + " and not be one of the common passwords that are tried first.");
        }
    }

    private void create() {
        try {
            accounts.create(
                    new NewAccount(
                            USERNAME,
                            "First",
                            "Administrator",
                            null,
                            password,
                            Set.of(Role.ADMINISTRATOR.id()),
                            Set.of(),
                            Language.FIRST.tag()),
                    Actor.SYSTEM);
            LOG.info("Made the first account, '{}', with the password of THROUGHLINE_ADMIN_PASSWORD.", USERNAME);
        } catch (Rejection alreadyMadeByTheOtherInstance) {
            LOG.info("The first account exists already.");
        }
    }
}
