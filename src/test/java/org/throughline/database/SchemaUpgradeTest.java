package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.engine.camunda.EngineTables;

/** Databases as earlier programs left them, brought to today's schema and on. */
class SchemaUpgradeTest {

    /** What a database had run that was made before the second hundred of migrations was added to older modules. */
    private static final Predicate<String> EARLY = version -> !List.of(
                    "0430", "0431", "0432", "0520", "0540", "0620", "0640", "0820", "0950", "1280", "1380", "1470",
                    "1560", "1570")
            .contains(version);

    private static EmbeddedPostgres server;
    private static DataSource database;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        database = server.getPostgresDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        new JdbcTemplate(database).execute("drop schema public cascade; create schema public");
    }

    @Test
    void aDatabaseOfTheLastProgramThatNumberedByModuleIsUpToDateThoughItRanOutOfOrder() {
        ranByModule(EARLY);
        ranByModule(version -> true);
        assertThat(history()).isNotEqualTo(history().stream().sorted().toList());

        Flyway today = today();
        assertThat(today.info().pending()).allSatisfy(migration -> assertThat(migration.getVersion())
                .isGreaterThan(SchemaUpgrade.LAST_NUMBERED_BY_MODULE));
        SchemaUpgrade.run(today);

        today.validate();
        assertThat(today.info().pending()).isEmpty();
        assertThat(new JdbcTemplate(database)
                        .queryForList(
                                "select concat_ws(',', version, description, checksum) from flyway_schema_history"
                                        + " where version > '0001' and version <= '1911' order by version",
                                String.class))
                .isEqualTo(ShippedMigrationFiles.all().stream()
                        .filter(file -> ShippedMigrationFiles.version(file) != null)
                        .filter(file -> ShippedMigrationFiles.isNumberedByModule(ShippedMigrationFiles.version(file)))
                        .map(ShippedMigrationFiles::fingerprint)
                        .sorted()
                        .toList());
    }

    @Test
    void whatWasTypedIntoANewIntakeIsADraftAfterwardsUnlessSomebodyHasBegunAnew() {
        configured()
                .locations("filesystem:" + ShippedMigrationFiles.FOLDER)
                .target("2211")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("""
                insert into intake_draft (username, answers, saved_at)
                values ('ines', '{"firstName": "Ana"}', now()), ('irma', '{"firstName": "Old"}', now())""");
        jdbc.update("""
                insert into form_draft (form, username, answers, revision, saved_at)
                values ('/intakes/new', 'irma', '{"firstName": "New"}', 3, now())""");

        SchemaUpgrade.run(today());

        assertThat(jdbc.queryForList(
                        "select username || ' ' || (answers ->> 'firstName') || ' ' || revision from form_draft"
                                + " where form = '/intakes/new' order by username",
                        String.class))
                .containsExactly("ines Ana 1", "irma New 3");
        assertThat(jdbc.queryForObject("select to_regclass('intake_draft') is null", Boolean.class))
                .isTrue();
    }

    @Test
    void aDatabaseOfTheLastProgramThatNumberedByModuleRunsWhatIsNewer() throws IOException {
        ranByModule(EARLY);
        ranByModule(version -> true);

        SchemaUpgrade.run(with("V9001__newer.sql", "create table newer (id int)"));

        assertThat(history()).endsWith("9001");
    }

    @Test
    void anOlderDatabaseRunsWhatItLacksOfTheOldNumbersBeforeAnythingNewer() throws IOException {
        ranByModule(EARLY);
        int before = history().size();
        Flyway newer = with("V9001__newer.sql", "alter table emergency_access add column newer int");

        SchemaUpgrade.run(newer);

        List<String> ran = history().subList(before, history().size());
        assertThat(ran).startsWith("0430").contains("0640").endsWith("9001");
        assertThat(newer.info().pending()).isEmpty();
        assertThat(newer.validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void anOlderDatabaseIsNotUpToDateForAProgramThatOnlyReads() {
        ranByModule(EARLY);

        assertThatThrownBy(() -> today().validate()).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void anEmptyDatabaseRunsEverythingInTheOrderOfItsNumbers() {
        SchemaUpgrade.run(today());

        assertThat(history()).hasSizeGreaterThan(40).isSorted();
    }

    @Test
    void aNewMigrationBelowOneThatHasRunIsRefused() throws IOException {
        SchemaUpgrade.run(with("V9002__first.sql", "select 1"));

        Flyway late = with("V9001__late.sql", "select 1");

        assertThatThrownBy(() -> SchemaUpgrade.run(late))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("9001");
        assertThat(history()).doesNotContain("9001");
    }

    @Test
    void aMigrationThatWasChangedSinceItRanIsRefusedBeforeAnythingRuns() {
        ranByModule(EARLY);
        new JdbcTemplate(database).update("update flyway_schema_history set checksum = 1 where version = '0401'");

        assertThatThrownBy(() -> SchemaUpgrade.run(today()))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("0401");
        assertThat(history()).doesNotContain("0640");
    }

    /** As the programs did it that numbered by module. */
    private void ranByModule(Predicate<String> had) {
        Path then = copy(had);
        configured().outOfOrder(true).locations("filesystem:" + then).load().migrate();
    }

    private static Flyway today() {
        return configured()
                .locations("filesystem:" + ShippedMigrationFiles.FOLDER)
                .load();
    }

    private Flyway with(String name, String sql) throws IOException {
        Path added = Files.createDirectories(folder.resolve("added"));
        Files.writeString(added.resolve(name), sql);
        return configured()
                .locations("filesystem:" + ShippedMigrationFiles.FOLDER, "filesystem:" + added)
                .load();
    }

    private Path copy(Predicate<String> had) {
        try {
            Path target = Files.createTempDirectory(folder, "then");
            for (Path file : ShippedMigrationFiles.all()) {
                String version = ShippedMigrationFiles.version(file);
                if (version == null || ShippedMigrationFiles.isNumberedByModule(version) && had.test(version)) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
            return target;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FluentConfiguration configured() {
        return Flyway.configure()
                .dataSource(database)
                .javaMigrations(EngineTables.migration())
                .placeholders(Map.of("runtimeRole", "postgres"));
    }

    private static List<String> history() {
        return new JdbcTemplate(database)
                .queryForList(
                        "select version from flyway_schema_history where version is not null order by installed_rank",
                        String.class);
    }
}
