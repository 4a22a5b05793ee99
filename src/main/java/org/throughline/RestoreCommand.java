package org.throughline;

import java.nio.file.Path;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.backup.Passphrase;
import org.throughline.backup.Restore;
import org.throughline.backup.WholeBackup;
import org.throughline.database.DatabaseAccess;

/**
 * {@code java -jar throughline.jar restore <file>}: into an empty database, which the program starts on only when the data
 * was found good.
 */
final class RestoreCommand {

    private static final String NAME = "restore";
    private static final String ACCEPT = "--accept-broken";

    private RestoreCommand() {}

    static boolean asked(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code: 0 where the restored data is good; 1 where not; 2 where no file is named */
    static int run(String... args) {
        boolean accept = args.length == 3 && args[2].equals(ACCEPT);
        if (args.length != 2 && !accept) {
            System.err.println("Say from where: java -jar throughline.jar restore <file> [" + ACCEPT + "]");
            return 2;
        }
        return DatabaseCommand.answered(() -> {
            WholeBackup backup =
                    WholeBackup.of(Path.of(args[1]), Passphrase.from(System.getenv()), System.out::println);
            withRestore(restore -> restore.from(backup));
            if (CheckCommand.run() != 0 && !accept) {
                System.err.println("The data is restored as it was backed up, but not all claims hold. Throughline does"
                        + " not start on it. To work with it all the same, restore again with " + ACCEPT + ".");
                return 1;
            }
            withRestore(Restore::release);
            System.out.println("Restored from " + args[1]);
            return 0;
        });
    }

    private interface RestoreStep {
        void take(Restore restore);
    }

    private static void withRestore(RestoreStep step) {
        try (ConfigurableApplicationContext context = DatabaseCommand.open()) {
            step.take(new Restore(
                    context.getBean(DatabaseAccess.class),
                    context.getBeansOfType(JavaMigration.class).values(),
                    System.out::println));
        }
    }
}
