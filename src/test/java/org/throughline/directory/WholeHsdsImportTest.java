package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.shared.CsvReader;

/** Whole HSDS 3.1: what must be found is counted in the published examples themselves. */
class WholeHsdsImportTest {

    private static final Path EXAMPLES = Path.of("../shared/data/hsds-3.1/examples/csv");

    /** In the examples these name a service that no other file has. */
    private static final Set<String> ORPHANS = Set.of("service_capacity.csv");

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("accessibility.csv", "accessibility"),
            Map.entry("addresses.csv", "address"),
            Map.entry("attributes.csv", "service_term"),
            Map.entry("contacts.csv", "contact"),
            Map.entry("cost_options.csv", "fee"),
            Map.entry("funding.csv", "funding"),
            Map.entry("languages.csv", "language"),
            Map.entry("locations.csv", "location"),
            Map.entry("meta_table_descriptions.csv", "meta_table_description"),
            Map.entry("metadata.csv", "metadata"),
            Map.entry("organization_identifiers.csv", "organization_identifier"),
            Map.entry("organizations.csv", "organization"),
            Map.entry("phones.csv", "phone"),
            Map.entry("programs.csv", "program"),
            Map.entry("required_documents.csv", "required_document"),
            Map.entry("schedules.csv", "schedule"),
            Map.entry("service_areas.csv", "service_area"),
            Map.entry("service_at_location.csv", "service_at_location"),
            Map.entry("service_capacity.csv", "capacity"),
            Map.entry("services.csv", "service"),
            Map.entry("taxonomies.csv", "taxonomy"),
            Map.entry("taxonomy_terms.csv", "taxonomy_term"),
            Map.entry("units.csv", "unit"),
            Map.entry("url.csv", "url"));

    /** Not on earth: the examples put a place at latitude 100. */
    private static final Set<String> IMPOSSIBLE = Set.of("latitude", "longitude");

    private static DirectoryDatabase directory;
    private static ImportReport report;

    @BeforeAll
    static void importOnce() {
        assumeThat(Files.isDirectory(EXAMPLES)).isTrue();
        directory = DirectoryDatabase.empty();
        report = directory.imports.importFrom(
                EXAMPLES, "examples", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
    }

    @Test
    void noColumnAndNoFileOfHsdsIsLeftUnread() {
        assertThat(report.remarks())
                .extracting(ImportReport.ImportLine::reason)
                .doesNotContain("column-not-read", "file-not-used");
        assertThat(report.tables())
                .extracting(ImportReport.ImportedTable::file)
                .containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    }

    @Test
    void everyRowIsStoredButForOneThatNamesAServiceThatIsNotThere() throws IOException {
        for (String file : TABLES.keySet()) {
            int rows = rows(file).size();
            int orphans = ORPHANS.contains(file) ? rows : 0;
            ImportReport.ImportedTable taken = report.tables().stream()
                    .filter(table -> table.file().equals(file))
                    .findFirst()
                    .orElseThrow();
            assertThat(taken.stored()).as(file).isEqualTo(rows - orphans).isEqualTo(taken.read() - orphans);
        }
        assertThat(report.setAside())
                .extracting(ImportReport.ImportLine::file)
                .containsExactlyInAnyOrderElementsOf(ORPHANS);
    }

    @Test
    void everyValueOfEveryColumnIsFoundInItsTable() throws IOException {
        List<String> lost = new ArrayList<>();
        int sought = 0;
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            if (ORPHANS.contains(table.getKey())) {
                continue;
            }
            Set<String> stored = stored("directory_" + table.getValue());
            for (Map<String, String> row : rows(table.getKey())) {
                for (Map.Entry<String, String> value : row.entrySet()) {
                    if (isOwn(value.getKey(), value.getValue())) {
                        sought++;
                        if (!isIn(stored, value.getValue())) {
                            lost.add(table.getKey() + " " + value.getKey() + ": " + value.getValue());
                        }
                    }
                }
            }
        }
        assertThat(sought).isGreaterThan(120);
        assertThat(lost).isEmpty();
    }

    /** Whether a value is the row's own, not the id of a parent that is kept as a reference to it. */
    private static boolean isOwn(String column, String value) {
        boolean parent = Set.of("organization_id", "service_id", "location_id", "taxonomy_term_id")
                .contains(column);
        return !value.isBlank() && !parent && !IMPOSSIBLE.contains(column);
    }

    private static boolean isIn(Set<String> stored, String value) {
        String plain = value.replace("\"", "").strip();
        return stored.stream()
                .anyMatch(one -> one.equalsIgnoreCase(plain) || one.endsWith(plain) || one.startsWith(plain));
    }

    private static Set<String> stored(String table) {
        Set<String> stored = new TreeSet<>();
        for (Map<String, Object> row : directory.jdbc.queryForList("select * from " + table)) {
            row.values().stream().filter(value -> value != null).forEach(value -> stored.add(value.toString()));
        }
        return stored;
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(EXAMPLES.resolve(file))) {
            CsvReader csv = new CsvReader(text);
            List<String> header = csv.header();
            for (CsvReader.Record row = csv.next(); row != null; row = csv.next()) {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < row.fields().size(); i++) {
                    values.put(header.get(i), row.fields().get(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    @Test
    void theListOfFilesIsThatOfTheExamples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(TABLES.keySet());
        }
    }

    @Test
    void aSecondImportChangesNothing() {
        ImportReport second = directory.imports.importFrom(
                EXAMPLES, "examples", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        assertThat(second.total(ImportReport.ImportedTable::stored)).isZero();
        assertThat(second.total(ImportReport.ImportedTable::updated)).isZero();
        assertThat(second.vanished().rows()).isZero();
    }
}
