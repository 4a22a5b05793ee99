package org.throughline;

import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.shared.ConsistencyCheck;

/** {@code java -jar throughline.jar check}: checks the stored data, reports what does not fit, changes nothing. */
final class CheckCommand {

    static final String NAME = "check";

    /** The database itself refuses every change. */
    private static final String[] READ_ONLY = {
        "--spring.datasource.hikari.connection-init-sql=set default_transaction_read_only = on",
        "--throughline.database.read-only=true"
    };

    private static final Logger LOG = LoggerFactory.getLogger(CheckCommand.class);

    private CheckCommand() {}

    static boolean asked(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code: 0 where all claims hold, 1 where one does not */
    static int run() {
        return ProgramCommand.run(CheckCommand::report, READ_ONLY);
    }

    private static int report(Collection<ConsistencyCheck> checks) {
        int failed = 0;
        for (ConsistencyCheck check : checks) {
            failed += holds(check) ? 0 : 1;
        }
        System.out.println(checks.size() + " claims checked, " + failed + " broken");
        return failed == 0 ? 0 : 1;
    }

    private static boolean holds(ConsistencyCheck check) {
        try {
            List<String> violations = check.violations();
            System.out.println((violations.isEmpty() ? "holds   " : "BROKEN  ") + check.claim());
            violations.forEach(violation -> System.out.println("        " + violation));
            return violations.isEmpty();
        } catch (RuntimeException unread) {
            // one claim that cannot be read must not keep the others from being checked
            LOG.error("The claim could not be checked: {}", check.claim(), unread);
            System.out.println("BROKEN  " + check.claim() + ": it could not be checked");
            return false;
        }
    }
}
