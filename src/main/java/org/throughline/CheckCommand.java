package org.throughline;

import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.shared.ConsistencyCheck;

/** {@code java -jar throughline.jar check}: checks the stored data, reports what does not fit, changes nothing. */
final class CheckCommand {

    static final String NAME = "check";

    /**
     * Beside a running program, or without one: nothing starts but the checks and what they ask, and the database itself
     * refuses every change.
     */
    private static final String[] ASIDE = {
        "--spring.main.web-application-type=none",
        "--spring.main.lazy-initialization=true",
        "--spring.datasource.hikari.connection-init-sql=set default_transaction_read_only = on",
        "--throughline.database.read-only=true",
        "--camunda.bpm.job-execution.enabled=false",
        "--throughline.access-log.seal=false",
        "--camunda.bpm.generic-properties.properties.history-cleanup-enabled=false",
        "--logging.level.root=WARN"
    };

    private CheckCommand() {}

    static boolean asked(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code: 0 where all claims hold, 1 where one does not */
    static int run() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class).run(ASIDE)) {
            return report(context.getBeansOfType(ConsistencyCheck.class).values().stream()
                    .toList());
        }
    }

    private static int report(List<ConsistencyCheck> checks) {
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
