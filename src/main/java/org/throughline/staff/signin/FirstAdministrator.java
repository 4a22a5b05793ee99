package org.throughline.staff.signin;

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
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;

/** On a database without accounts, makes the administrator who will make the others. */
@Component
@Profile("!demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    static final String USERNAME = "administrator";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffAccounts accounts;
    private final String password;

    FirstAdministrator(StaffAccounts accounts, @Value("${throughline.admin.password:}") String password) {
        this.accounts = accounts;
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
        if (password.length() < 10) {
            throw new IllegalStateException("THROUGHLINE_ADMIN_PASSWORD must have at least 10 characters.");
        }
        create();
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
                            "en"),
                    Actor.SYSTEM);
            LOG.info("Made the first account, '{}', with the password of THROUGHLINE_ADMIN_PASSWORD.", USERNAME);
        } catch (Rejection alreadyMadeByTheOtherInstance) {
            LOG.info("The first account exists already.");
        }
    }
}
