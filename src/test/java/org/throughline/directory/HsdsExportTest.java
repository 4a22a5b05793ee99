package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** What an export holds comes back by an import, and goes out again as it was, byte by byte. */
class HsdsExportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hsds-3.1/examples/csv",
                "hsds-3/examples/csv",
                "san-mateo",
                "miami/hsds-1.1.zip",
                "legal-aid/illinois/output"
            })
    void anExportImportedIntoAnEmptyDirectoryIsExportedAsItWas(String published) throws IOException {
        DirectoryDatabase directory = database();
        ImportReport first = directory.imports.importFrom(
                Path.of("../shared/data", published), "first", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        byte[] export = directory.export();
        Map<String, String> tables = tables(export);
        assertThat(rows(tables.get("services.csv"))).isGreaterThan(0);

        DirectoryDatabase empty = database();
        ImportReport second = empty.load(export, "second");
        assertThat(second.setAside())
                .as("of %s rows", second.total(ImportReport.ImportedTable::read))
                .isEmpty();
        assertThat(second.table("services").stored())
                .isEqualTo(first.table("services").stored());
        Map<String, String> again = tables(empty.export());
        tables.forEach((name, content) -> assertThat(again.get(name)).as(name).isEqualTo(content));
        assertThat(empty.export()).isEqualTo(export);
    }

    @Test
    void everyTableIsDescribedAndInTheOrderOfItsIds() throws IOException {
        DirectoryDatabase directory = database();
        directory.load(
                ImportZip.of(Map.of(
                        "organizations.csv", "id,name\nO1,Lantern",
                        "services.csv", "id,organization_id,name\nS1,O1,Shelter\nS2,O1,Meals\nS3,O1,Advice")),
                "lantern");
        Map<String, String> tables = tables(directory.export());
        assertThat(tables).hasSize(25).containsKey("datapackage.json");
        assertThat(tables.get("datapackage.json")).contains("\"version\" : \"3.1.3\"", "\"path\" : \"services.csv\"");
        assertThat(tables.get("services.csv").lines().skip(1)).hasSize(3).isSorted();
    }

    @Test
    void whatIsSuspendedStaysIn() throws IOException {
        DirectoryDatabase directory = database();
        directory.load(services("S1,Shelter\nS2,Meals"), "lantern");
        directory.load(services("S1,Shelter"), "lantern", new ImportOptions(false, VanishedServices.SUSPEND));
        Map<String, String> tables = tables(directory.export());
        assertThat(tables.get("services.csv")).contains("Shelter").doesNotContain("Meals");
        assertThat(rows(tables.get("phones.csv"))).isEqualTo(1);
    }

    private static byte[] services(String rows) throws IOException {
        return ImportZip.of(Map.of(
                "services.csv",
                "id,name\n" + rows,
                "phones.csv",
                "id,service_id,number\nP1,S1,555 0100\nP2,S2,555 0101"));
    }

    @Test
    void onlyAdministratorsExport() {
        Actor worker = new Actor("caseworker", "Cal", Set.of("caseworker"), Set.of());
        assertThatThrownBy(() -> DirectoryExports.requireAdministrator(worker))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Rejection.RejectionKind.FORBIDDEN));
    }

    private static DirectoryDatabase database() {
        return DirectoryDatabase.empty(DataSize.ofMegabytes(200), java.time.Duration.ofMinutes(5));
    }

    private static long rows(String csv) {
        return csv.lines().count() - 1;
    }

    private static Map<String, String> tables(byte[] zip) throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                tables.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }
}
