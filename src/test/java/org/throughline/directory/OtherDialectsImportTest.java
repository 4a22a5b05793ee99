package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HSDS 3.0 as its own examples have it, and the older files that HSDS grew from. */
class OtherDialectsImportTest {

    private static final Path HSDS_3 = Path.of("../shared/data/hsds-3/examples/csv");
    private static final Path OHANA = Path.of("../shared/data/san-mateo");

    private DirectoryDatabase directory;

    @BeforeEach
    void start() {
        directory = DirectoryDatabase.empty();
    }

    @Test
    void theExamplesOfHsds3AreTaken() {
        assumeThat(Files.isDirectory(HSDS_3)).isTrue();
        ImportReport report =
                directory.imports.importFrom(HSDS_3, "hsds-3", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        assertThat(report.total(ImportReport.ImportedTable::stored)).isGreaterThanOrEqualTo(11);
        ServiceRow row =
                directory.services.search(ServiceQuery.everything()).items().get(0);
        assertThat(row.name()).isEqualTo("Community Counselling");
        assertThat(row.needs()).contains("mental-health");
        assertThat(row.languages()).containsExactly("Urdu");
        assertThat(row.minimumAge()).isEqualTo(12);
        assertThat(row.places()).contains("MyCity");
        ServiceView view = directory.services.find(row.id()).orElseThrow();
        assertThat(view.hours()).as("these hours ended in 2005").isEmpty();
        assertThat(directory.jdbc.queryForList("select weekday from directory_schedule order by 1", Integer.class))
                .containsExactly(4, 5);
        assertThat(view.locations()).hasSize(1);
        assertThat(directory
                        .services
                        .search(new ServiceQuery(null, null, null, null, "ur", null, null))
                        .items())
                .hasSize(1);
    }

    @Test
    void theOhanaFilesOfSanMateoAreTaken() {
        assumeThat(Files.isDirectory(OHANA)).isTrue();
        ImportReport report =
                directory.imports.importFrom(OHANA, "san-mateo", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        assertThat(report.table("organizations").read())
                .isEqualTo(report.table("organizations").stored());
        assertThat(report.table("locations").stored()).isEqualTo(22);
        assertThat(report.table("services").stored()).isEqualTo(23);
        assertThat(report.table("taxonomy_terms").stored()).isEqualTo(290);
        assertThat(directory
                        .services
                        .search(new ServiceQuery("meals", null, "Menlo Park", null, null, null, null))
                        .items())
                .isNotEmpty()
                .allMatch(row -> row.places().contains("Menlo Park"));
        assertThat(directory
                        .services
                        .search(new ServiceQuery(null, "elder-care", null, 30, null, null, null))
                        .items())
                .noneMatch(row -> row.minimumAge() != null && row.minimumAge() > 30);
        ImportReport second =
                directory.imports.importFrom(OHANA, "san-mateo", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        assertThat(second.total(ImportReport.ImportedTable::stored)).isZero();
        assertThat(second.total(ImportReport.ImportedTable::updated)).isZero();
    }
}
