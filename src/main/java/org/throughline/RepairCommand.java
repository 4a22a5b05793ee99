package org.throughline;

import java.util.List;
import org.throughline.shared.ConsistencyCheck;

/** {@code java -jar throughline.jar repair}: repairs of the stored data what can be repaired without asking anybody. */
final class RepairCommand {

    static final String NAME = "repair";

    private RepairCommand() {}

    static boolean asked(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code: 0 where all was done */
    static int run() {
        return ProgramCommand.run(checks -> {
            checks.forEach(RepairCommand::repair);
            return 0;
        });
    }

    private static void repair(ConsistencyCheck check) {
        List<String> repaired = check.repair();
        if (!repaired.isEmpty()) {
            System.out.println("MENDED  " + check.claim());
            repaired.forEach(line -> System.out.println("        " + line));
        }
    }
}
