package org.throughline;

import java.util.Collection;
import java.util.List;
import org.throughline.shared.ConsistencyCheck;

/** {@code java -jar throughline.jar check}: checks the stored data, reports what does not fit, changes nothing. */
final class CheckCommand {

    static final String NAME = "check";

    /** The database itself refuses every change. */
    private static final String[] READ_ONLY = {
        "--spring.datasource.hikari.connection-init-sql=set default_transaction_read_only = on",
        "--throughline.database.read-only=true"
    };

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
            List<String> violations = check.violations();
            System.out.println((violations.isEmpty() ? "holds   " : "BROKEN  ") + check.claim());
            violations.forEach(violation -> System.out.println("        " + violation));
            failed += violations.isEmpty() ? 0 : 1;
        }
        System.out.println(checks.size() + " claims checked, " + failed + " broken");
        return failed == 0 ? 0 : 1;
    }
}
