package org.throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Throughline: database, engine, pages and API in one program. */
@SpringBootApplication
@EnableScheduling
public class Throughline {

    public static void main(String[] args) {
        if (CheckCommand.asked(args)) {
            System.exit(CheckCommand.run());
        }
        if (RepairCommand.asked(args)) {
            System.exit(RepairCommand.run());
        }
        if (BackupCommand.asked(args)) {
            System.exit(BackupCommand.run(args));
        }
        if (RestoreCommand.asked(args)) {
            System.exit(RestoreCommand.run(args));
        }
        SpringApplication.run(Throughline.class, args);
    }
}
