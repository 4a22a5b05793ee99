package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** One numbering for all modules, and nothing changed that databases have run (ADR 20). */
class MigrationNumbersTest {

    private final List<Path> migrations = ShippedMigrationFiles.all().stream()
            .filter(file -> ShippedMigrationFiles.version(file) != null)
            .sorted(Comparator.comparing(ShippedMigrationFiles::version))
            .toList();

    @Test
    void whatWasNumberedByModuleIsCompleteAndUnchangedAndNothingIsAddedThere() throws IOException {
        assertThat(migrations.stream()
                        .filter(file -> ShippedMigrationFiles.isNumberedByModule(ShippedMigrationFiles.version(file)))
                        .map(ShippedMigrationFiles::fingerprint))
                .as("A new migration takes the next number above all others, whatever its module (from 2001)."
                        + " One that databases have run is never changed, renamed or deleted; its folder may be")
                .containsExactlyElementsOf(landed());
    }

    @Test
    void noTwoMigrationsHaveOneNumber() {
        assertThat(migrations).extracting(ShippedMigrationFiles::version).doesNotHaveDuplicates();
    }

    @Test
    void newMigrationsAreNumberedFrom2001() {
        assertThat(migrations.stream().map(ShippedMigrationFiles::version))
                .filteredOn(version -> !ShippedMigrationFiles.isNumberedByModule(version))
                .allSatisfy(version -> assertThat(version).isGreaterThan("2000"));
    }

    @Test
    void everyMigrationIsInTheFolderOfAModuleAndCallbacksAreBesideThem() {
        assertThat(ShippedMigrationFiles.all())
                .filteredOn(file -> !migrations.contains(file))
                .allSatisfy(
                        file -> assertThat(file.getFileName().toString()).matches("(before|after)Migrate__.*\\.sql"));
        assertThat(migrations)
                .allSatisfy(file -> assertThat(file.getParent().getParent()).isEqualTo(ShippedMigrationFiles.FOLDER));
    }

    private static List<String> landed() throws IOException {
        return new ClassPathResource("database/migrations-numbered-by-module.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }
}
