package org.throughline;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.backup.Backup;
import org.throughline.backup.Passphrase;
import org.throughline.database.DatabaseAccess;

/** {@code java -jar throughline.jar backup <file>}: beside a running program, without stopping anybody's work. */
final class BackupCommand {

    private static final String NAME = "backup";

    private BackupCommand() {}

    static boolean asked(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code: 0 where the file is there, whole and read again; 1 where not; 2 where no file is named */
    static int run(String... args) {
        if (args.length != 2) {
            System.err.println("Say where to: java -jar throughline.jar backup <file>");
            return 2;
        }
        return DatabaseCommand.answered(() -> {
            Optional<Passphrase> passphrase = Passphrase.from(System.getenv());
            try (ConfigurableApplicationContext context =
                    DatabaseCommand.open("--throughline.database.read-only=true")) {
                DatabaseAccess access = context.getBean(DatabaseAccess.class);
                new Backup(access.runtime().dataSource(), version(), System.out::println)
                        .to(Path.of(args[1]), passphrase);
            }
            System.out.println("Backed up to " + args[1]);
            return 0;
        });
    }

    private static String version() {
        return Objects.requireNonNullElse(Throughline.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
