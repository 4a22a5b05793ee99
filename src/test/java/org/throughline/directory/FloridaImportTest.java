package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.shared.CsvReader;

/** A directory in its publisher's own columns, by a mapping file; what must be found is counted in the files themselves. */
class FloridaImportTest {

    private static final Path FOLDER = Path.of("../shared/data/legal-aid/florida");
    private static final Path MAPPING = Path.of("docs/florida-mapping.yaml");
    /** Its cells stand one column too far to the right: a quotation mark is missing. */
    private static final long SHIFTED = 65;

    private static DirectoryDatabase directory;
    private static ImportReport report;
    private static ImportReport second;

    @BeforeAll
    static void importTwice() throws IOException {
        assumeThat(Files.isDirectory(FOLDER)).isTrue();
        directory = DirectoryDatabase.empty();
        ImportOptions mapped = ImportOptions.USUAL.with(Files.readString(MAPPING));
        report = directory.imports.importFrom(FOLDER, "Florida", mapped, DirectoryDatabase.ADMINISTRATOR);
        second = directory.imports.importFrom(FOLDER, "Florida", mapped, DirectoryDatabase.ADMINISTRATOR);
    }

    @Test
    void everyOrganizationLocationAndServiceIsStored() {
        assertThat(report.table("organizations").stored()).isEqualTo(20);
        assertThat(report.table("locations").stored()).isEqualTo(378);
        assertThat(report.table("services").stored()).isEqualTo(135);
        assertThat(count("directory_service s join directory_organization o on o.id = s.organization_id", "o.name"))
                .isEqualTo(135);
        assertThat(directory.services.count(ServiceQuery.everything(), 1_000)).isEqualTo(135);
    }

    @Test
    void whatIsStatedOfAgesIncomeVeteransAndImmigrationIsStoredOrReportedAtItsLine() throws IOException {
        assertThat(filled("service_min_age")).isEqualTo(27);
        assertThat(filled("service_max_age")).isEqualTo(25);
        assertThat(filled("service_income_limit")).isEqualTo(48);
        assertThat(filled("service_require_veteran")).isEqualTo(99);
        assertThat(filled("service_immigration_status")).isEqualTo(51);

        assertThat(count("directory_service", "minimum_age"))
                .isEqualTo(27 - reportedAtTheShiftedLine("service_min_age"));
        assertThat(count("directory_service", "maximum_age")).isEqualTo(25);
        assertThat(count("directory_service", "income_limit_percent")).isEqualTo(48);
        assertThat(count("directory_service", "veterans_only")).isEqualTo(99);
        assertThat(count("directory_service", "immigration_statuses"))
                .isEqualTo(51 - reportedAtTheShiftedLine("service_immigration_status"));
    }

    @Test
    void aCellOfSeveralAreasIsARowForEach() throws IOException {
        long areas = 0;
        for (String cell : column("service_areas")) {
            areas += List.of(cell.split(";")).stream()
                    .map(String::strip)
                    .filter(area -> !area.isEmpty())
                    .distinct()
                    .count();
        }
        assertThat(count("directory_service_area", "name"))
                .isEqualTo((int) areas)
                .isGreaterThan(900);
        assertThat(directory
                        .services
                        .search(new ServiceQuery(null, null, "Pinellas County", null, null, 50, null))
                        .items())
                .hasSizeGreaterThan(10);
    }

    @Test
    void anAddressInOneLineIsReadInItsParts() {
        assertThat(directory.jdbc.queryForList(
                        "select street || '|' || city || '|' || region || '|' || postal_code from directory_address"
                                + " where city = 'Tallahassee'",
                        String.class))
                .contains("2119 Delta Boulevard|Tallahassee|FL|32303");
        assertThat(count("directory_phone", "number")).isGreaterThan(66);
        assertThat(directory.jdbc.queryForList("select distinct type from directory_phone", String.class))
                .contains("main", "tdd", "tollfree");
    }

    @Test
    void columnsThatTheMappingLeavesOutAreReported() {
        assertThat(report.remarks())
                .filteredOn(line -> line.reason().equals("column-not-read"))
                .extracting(ImportReport.ImportLine::column)
                .contains("service_military_status", "service_incarceration_status", "organization_tax_id");
    }

    @Test
    void aSecondImportChangesNothing() {
        assertThat(second.total(ImportReport.ImportedTable::stored)).isZero();
        assertThat(second.total(ImportReport.ImportedTable::updated)).isZero();
        assertThat(second.total(ImportReport.ImportedTable::unchanged))
                .isEqualTo(report.total(ImportReport.ImportedTable::stored));
    }

    private static int reportedAtTheShiftedLine(String column) {
        assertThat(report.remarks())
                .filteredOn(line -> column.equals(line.column()))
                .extracting(ImportReport.ImportLine::line)
                .containsExactly(SHIFTED);
        return 1;
    }

    private static Integer count(String table, String column) {
        return directory.jdbc.queryForObject("select count(" + column + ") from " + table, Integer.class);
    }

    private static long filled(String column) throws IOException {
        return column(column).stream().filter(cell -> !cell.isBlank()).count();
    }

    private static List<String> column(String column) throws IOException {
        CsvReader csv = new CsvReader(Files.newBufferedReader(FOLDER.resolve("services.csv")));
        int at = csv.header().indexOf(column);
        List<String> cells = new ArrayList<>();
        for (CsvReader.Record row = csv.next(); row != null; row = csv.next()) {
            cells.add(row.fields().size() > at ? row.fields().get(at) : "");
        }
        return cells;
    }
}
