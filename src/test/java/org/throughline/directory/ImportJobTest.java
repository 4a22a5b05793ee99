package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.directory.DirectoryDatabase.ADMINISTRATOR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.throughline.directory.ImportState.ImportStage;
import org.throughline.shared.Rejection;

/** An import is recorded, can be watched, tried and stopped, and says what its source no longer says. */
class ImportJobTest {

    private static final String TWO = "id,name\n10,Shelter\n11,Clinic\n";

    private DirectoryDatabase directory;

    @BeforeEach
    void start() {
        directory = DirectoryDatabase.empty();
    }

    @Test
    void whatIsBegunIsCarriedOutBesideWhoBeganItAndSaysWhatBecameOfIt() throws IOException {
        UUID id = begin(Map.of("services.csv", TWO), ImportOptions.USUAL);
        ImportReport report = ended(id);
        assertThat(report.state().stage()).isEqualTo(ImportStage.DONE);
        assertThat(report.table("services").stored()).isEqualTo(2);
        assertThat(directory.imports.running()).isEmpty();
        assertThat(names()).containsExactly("Clinic", "Shelter");
    }

    @Test
    void aDryRunCountsEverythingAndChangesNothing() throws IOException {
        ImportReport tried = directory.load(
                ImportZip.of(Map.of("services.csv", TWO + "12,\n")),
                "test",
                new ImportOptions(true, VanishedServices.KEEP));
        assertThat(tried.options().dryRun()).isTrue();
        assertThat(tried.table("services").stored()).isEqualTo(2);
        assertThat(tried.table("services").setAside()).isEqualTo(1);
        assertThat(directory.imports.reasons(tried.id()))
                .containsExactly(new ImportReport.ReasonCount("set-aside", "no-name", 1));
        assertThat(rows("directory_service")).isZero();
        assertThat(rows("directory_entry")).isZero();
    }

    @Test
    void aSecondImportIsRefusedWithTheIdOfTheOneThatRuns() throws IOException {
        UUID running = UUID.randomUUID();
        directory.jdbc.update(
                "insert into directory_import (id, source, at, by, state) values (?, 'slow', '2026-03-02T09:00:00Z', 'ada', 'running')",
                running);
        assertThatThrownBy(() -> begin(Map.of("services.csv", TWO), ImportOptions.USUAL))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("import-running");
                    assertThat(refused.args()).containsExactly(running);
                });
        assertThat(rows("directory_service")).isZero();
    }

    @Test
    void anImportWhoseProgramEndedIsRecordedAsFailedAndBlocksNobody() throws IOException {
        UUID abandoned = UUID.randomUUID();
        directory.jdbc.update(
                "insert into directory_import (id, source, at, by, state) values (?, 'dead', '2026-03-02T08:50:00Z', 'ada', 'running')",
                abandoned);
        assertThat(ended(begin(Map.of("services.csv", TWO), ImportOptions.USUAL))
                        .state()
                        .stage())
                .isEqualTo(ImportStage.DONE);
        ImportReport dead = directory.imports.find(abandoned).orElseThrow();
        assertThat(dead.state().stage()).isEqualTo(ImportStage.FAILED);
        assertThat(dead.state().failure()).isEqualTo("import-interrupted");
    }

    @Test
    void aFailedImportIsRecordedWithItsReasonAndChangesNothing() throws IOException {
        DirectoryDatabase small = DirectoryDatabase.empty(DataSize.ofKilobytes(200), Duration.ofMinutes(5));
        UUID id = small.imports.begin(
                new ByteArrayInputStream(ImportZip.of(Map.of(
                        "organizations.csv",
                        "id,name\n1,Hope\n",
                        "services.csv",
                        "id,name\n" + "1,aaaaaaaaaa\n".repeat(60_000)))),
                "test",
                ImportOptions.USUAL,
                ADMINISTRATOR);
        Awaitility.await().until(() -> !small.imports.find(id).orElseThrow().isRunning());
        ImportReport failed = small.imports.find(id).orElseThrow();
        assertThat(failed.state().stage()).isEqualTo(ImportStage.FAILED);
        assertThat(failed.state().failure()).isEqualTo("import-too-large");
        assertThat(small.jdbc.queryForObject("select count(*) from directory_organization", Integer.class))
                .isZero();
    }

    @Test
    void aStoppedImportChangesNothing() throws IOException {
        String many = "id,name\n"
                + IntStream.range(0, 400_000)
                        .mapToObj(n -> n + ",Service " + n + "\n")
                        .collect(Collectors.joining());
        UUID id = begin(Map.of("services.csv", many), ImportOptions.USUAL);
        directory.imports.stop(id, ADMINISTRATOR);
        assertThat(ended(id).state().stage()).isEqualTo(ImportStage.STOPPED);
        assertThat(rows("directory_service")).isZero();
    }

    @Test
    void servicesThatAreNoLongerNamedAreKeptAndCounted() throws IOException {
        load(Map.of("services.csv", TWO), VanishedServices.KEEP);
        ImportReport second = load(Map.of("services.csv", "id,name\n10,Shelter\n"), VanishedServices.KEEP);
        assertThat(second.vanished()).isEqualTo(new ImportReport.Vanished(1, 0, 0));
        assertThat(names()).containsExactly("Clinic", "Shelter");
    }

    @Test
    void aSuspendedServiceIsInNoListUntilItsSourceNamesItAgain() throws IOException {
        load(Map.of("services.csv", TWO), VanishedServices.KEEP);
        ImportReport second = load(Map.of("services.csv", "id,name\n10,Shelter\n"), VanishedServices.SUSPEND);
        assertThat(second.vanished()).isEqualTo(new ImportReport.Vanished(1, 1, 0));
        assertThat(names()).containsExactly("Shelter");
        ImportReport third = load(Map.of("services.csv", "id,name\n10,Shelter\n"), VanishedServices.SUSPEND);
        assertThat(third.vanished().services()).isZero();
        ImportReport back = load(Map.of("services.csv", TWO), VanishedServices.SUSPEND);
        assertThat(back.table("services").updated()).isEqualTo(1);
        assertThat(names()).containsExactly("Clinic", "Shelter");
    }

    @Test
    void anotherSourceIsNotTouchedByWhatThisOneNoLongerNames() throws IOException {
        directory.load(ImportZip.of(Map.of("services.csv", "id,name\n10,Pantry\n")), "other");
        load(Map.of("services.csv", TWO), VanishedServices.SUSPEND);
        assertThat(names()).containsExactly("Clinic", "Pantry", "Shelter");
    }

    @Test
    void whatIsNoLongerSaidOfAServiceIsTakenAway() throws IOException {
        load(
                Map.of("services.csv", TWO, "languages.csv", "id,service_id,language\n1,10,Spanish\n2,11,Spanish\n"),
                VanishedServices.KEEP);
        ImportReport second = load(
                Map.of(
                        "services.csv",
                        "id,name\n10,Shelter\n",
                        "languages.csv",
                        "id,service_id,language\n3,10,Somali\n"),
                VanishedServices.KEEP);
        assertThat(second.vanished()).isEqualTo(new ImportReport.Vanished(1, 0, 1));
        assertThat(speaking("es")).containsExactly("Clinic");
        assertThat(speaking("so")).containsExactly("Shelter");
    }

    @Test
    void aTableThatDoesNotComeTakesNothingAway() throws IOException {
        load(
                Map.of("services.csv", TWO, "languages.csv", "id,service_id,language\n1,10,Spanish\n"),
                VanishedServices.KEEP);
        ImportReport second = load(Map.of("services.csv", TWO), VanishedServices.KEEP);
        assertThat(second.vanished()).isEqualTo(ImportReport.Vanished.NONE);
        assertThat(speaking("es")).containsExactly("Shelter");
    }

    private UUID begin(Map<String, String> files, ImportOptions options) throws IOException {
        return directory.imports.begin(new ByteArrayInputStream(ImportZip.of(files)), "test", options, ADMINISTRATOR);
    }

    private ImportReport ended(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !directory.imports.find(id).orElseThrow().isRunning());
        return directory.imports.find(id).orElseThrow();
    }

    private ImportReport load(Map<String, String> files, VanishedServices vanished) throws IOException {
        return directory.load(ImportZip.of(files), "test", new ImportOptions(false, vanished));
    }

    private List<String> names() {
        return directory.services.search(ServiceQuery.everything()).items().stream()
                .map(ServiceRow::name)
                .toList();
    }

    private List<String> speaking(String language) {
        return directory
                .services
                .search(new ServiceQuery(null, null, null, null, language, null, null))
                .items()
                .stream()
                .map(ServiceRow::name)
                .toList();
    }

    private Integer rows(String table) {
        return directory.jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }
}
