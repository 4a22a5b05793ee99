package org.throughline;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.throughline.backup.BackupProblem;

/** What commands share that need the database of this program and nothing else of it. */
final class DatabaseCommand {

    private static final String[] ALONE = {
        "--spring.main.web-application-type=none",
        "--spring.main.lazy-initialization=true",
        "--spring.main.banner-mode=off",
        "--logging.level.root=WARN"
    };

    private DatabaseCommand() {}

    /** Not annotated as a configuration, so that the program itself does not find it. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @EnableConfigurationProperties(FlywayProperties.class)
    @ComponentScan(
            basePackages = "org.throughline.database",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(Configuration.class))
    @ComponentScan(
            basePackages = "org.throughline",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    static class DatabaseAlone {}

    static ConfigurableApplicationContext open(String... more) {
        List<String> settings = new ArrayList<>(List.of(ALONE));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(DatabaseAlone.class).run(settings.toArray(String[]::new));
    }

    interface DatabaseWork {
        int run();
    }

    /** @return the exit code: what the work says, or 1 where it was refused, and why */
    static int answered(DatabaseWork work) {
        try {
            return work.run();
        } catch (BackupProblem problem) {
            System.err.println(problem.getMessage());
            return 1;
        } catch (RuntimeException reportedAtStart) {
            System.err.println("Nothing was done: " + reportedAtStart.getMessage());
            return 1;
        }
    }
}
