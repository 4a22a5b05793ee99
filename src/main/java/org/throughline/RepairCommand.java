package org.throughline;

import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.shared.ConsistencyCheck;

/** {@code java -jar throughline.jar repair}: mends of the stored data what can be mended without asking anybody. */
final class RepairCommand {

    static final String NAME = "repair";

    /** Beside a running program, or without one: nothing is served and no job is done. */
    private static final String[] ASIDE = {
        "--spring.main.web-application-type=none",
        "--spring.main.lazy-initialization=true",
        "--camunda.bpm.job-execution.enabled=false",
        "--throughline.access-log.seal=false",
        "--camunda.bpm.generic-properties.properties.history-cleanup-enabled=false",
        "--logging.level.root=WARN"
    };

    private RepairCommand() {}

    static boolean asked(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code: 0 where all was done */
    static int run() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class).run(ASIDE)) {
            context.getBeansOfType(ConsistencyCheck.class).values().forEach(RepairCommand::repair);
            return 0;
        }
    }

    private static void repair(ConsistencyCheck check) {
        List<String> mended = check.repair();
        if (!mended.isEmpty()) {
            System.out.println("MENDED  " + check.claim());
            mended.forEach(line -> System.out.println("        " + line));
        }
    }
}
