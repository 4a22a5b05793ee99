package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.mapping.MappingFault;

/** Files in columns of their own, by a mapping. */
class MappedImportTest {

    /** One table of everything, without an id in it. */
    private static final String FLAT = """
            Agency,Program,Office,Street,Phones,Codes,Vets
            Lantern,Shelter,Main,"1 High St, Miami, FL 33125","main: 305-555-0100, fax: 305-555-0101",beds|meals,Y
            LANTERN ,Kitchen,Main,"1 High St, Miami, FL 33125",,meals,perhaps
            Harbor,Advice,,,305-555-0199,,N
            """;

    private static final String MAPPING = """
            files:
              - file: list.csv
                columns:
                  - {columns: [Agency], target: organization.id}
                  - {column: Agency, target: organization.name}
                  - {columns: [Agency, Program], target: service.id}
                  - {column: Program, target: service.name}
                  - {columns: [Agency, Office], target: location.id}
                  - {column: Office, target: location.name}
                  - {column: Street, target: address.address_1}
                  - {column: Phones, split: ",", target: phone.number}
                  - {column: Vets, target: service.veterans_only, values: {Y: "yes", N: "no"}}
                  - {column: Codes, split: "|", target: attribute.taxonomy_term_id}
                  - {column: Codes, split: "|", target: taxonomy_term.id}
                  - {column: Codes, split: "|", target: taxonomy_term.name, values: {beds: Shelter beds}, otherwise: as-written}
            """;

    private DirectoryDatabase directory;

    @BeforeEach
    void start() {
        directory = DirectoryDatabase.empty();
    }

    @Test
    void oneTableOfEverythingBecomesOrganizationsServicesAndPlaces() throws IOException {
        ImportReport report = load(FLAT, MAPPING, ImportOptions.USUAL);
        assertThat(report.table("services").stored()).isEqualTo(3);
        assertThat(names("directory_organization")).containsExactly("Harbor", "Lantern");
        assertThat(names("directory_location")).containsExactly("Main");
        assertThat(names("directory_taxonomy_term")).containsExactly("Shelter beds", "meals");
        assertThat(directory.jdbc.queryForList(
                        "select s.name || ' ' || p.number from directory_phone p join directory_service s on s.id = p.service_id"
                                + " order by 1",
                        String.class))
                .containsExactly("Advice 305-555-0199", "Shelter 305-555-0100", "Shelter 305-555-0101");
        assertThat(directory.jdbc.queryForList(
                        "select s.name || ' in ' || a.city from directory_service s"
                                + " join directory_service_at_location sl on sl.service_id = s.id"
                                + " join directory_address a on a.location_id = sl.location_id order by 1",
                        String.class))
                .containsExactly("Kitchen in Miami", "Shelter in Miami");
        assertThat(report.remarks())
                .contains(new ImportReport.ImportLine("list.csv", 3, "Vets", "value-unknown", "perhaps", 1));
    }

    @Test
    void idsAreTheSameTheNextTimeWhateverTheOrderOfTheLines() throws IOException {
        load(FLAT, MAPPING, ImportOptions.USUAL);
        String[] lines = FLAT.split("\n");
        String turned = String.join("\n", lines[0], lines[3], lines[1], lines[2]);
        ImportReport second = load(turned, MAPPING, ImportOptions.USUAL);
        assertThat(second.table("services").stored()).isZero();
        assertThat(second.table("services").unchanged()).isEqualTo(3);
        assertThat(second.table("locations").stored()).isZero();
    }

    @Test
    void aTryChangesNothingAndKeepsNoMapping() throws IOException {
        ImportOptions trial = new ImportOptions(true, VanishedServices.KEEP);
        assertThat(load(FLAT, MAPPING, trial).table("services").stored()).isEqualTo(3);
        assertThat(names("directory_service")).isEmpty();
        assertThat(names("directory_mapping")).isEmpty();
        load(FLAT, MAPPING, ImportOptions.USUAL);
        load(FLAT, MAPPING, ImportOptions.USUAL);
        assertThat(names("directory_mapping")).containsExactly("flat");
    }

    @Test
    void aMappingMayComeInTheZip() throws IOException {
        byte[] zip = ImportZip.of(Map.of("list.csv", FLAT, "throughline-mapping.yaml", MAPPING));
        assertThat(directory.load(zip, "flat").table("services").stored()).isEqualTo(3);
    }

    @Test
    void whatDoesNotFitTheFilesIsRefusedBeforeAnythingIsRead() {
        String wrong = MAPPING.replace("column: Office", "column: Bureau")
                .replace("- {column: Vets,", "- {column: Program, target: service.maximum_age}\n      - {column: Vets,")
                .replace("- file: list.csv", "- file: LIST.csv");
        MappingRefused refused =
                catchThrowableOfType(MappingRefused.class, () -> load(FLAT, wrong, ImportOptions.USUAL));
        assertThat(refused.faults())
                .extracting(MappingFault::line, MappingFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(9, "unknown-column"));
        MappingRefused second = catchThrowableOfType(
                MappingRefused.class, () -> load(FLAT, wrong.replace("Bureau", "Office"), ImportOptions.USUAL));
        assertThat(second.faults())
                .extracting(MappingFault::line, MappingFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(12, "nothing-fits"));
        assertThatThrownBy(() -> load(FLAT, MAPPING.replace("list.csv", "other.csv"), ImportOptions.USUAL))
                .isInstanceOfSatisfying(MappingRefused.class, none -> assertThat(none.faults())
                        .extracting(MappingFault::code)
                        .containsExactly("unknown-file"));
        assertThat(directory.jdbc.queryForList("select id from directory_import"))
                .isEmpty();
    }

    @Test
    void tablesOfHsdsByAMappingThatSaysTheSameGiveTheSame() throws IOException {
        Path illinois = Path.of("../shared/data/legal-aid/illinois/output");
        assumeThat(Files.isDirectory(illinois)).isTrue();
        directory.imports.importFrom(illinois, "plain", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        String mapping = Files.readString(Path.of("src/test/resources/directory/illinois-mapping.yaml"));
        ImportReport mapped = directory.imports.importFrom(
                illinois, "mapped", ImportOptions.USUAL.with(mapping), DirectoryDatabase.ADMINISTRATOR);
        assertThat(mapped.table("services").stored()).isEqualTo(429);
        for (String table : List.of("organization", "location", "service", "phone", "address", "schedule")) {
            assertThat(rows(table, "mapped")).as(table).isEqualTo(rows(table, "plain"));
        }
    }

    private List<String> rows(String table, String source) {
        return directory.jdbc.queryForList(
                ("select (to_jsonb(t) - 'id' - 'source' - 'row_hash' - 'address_type' - 'organization_id' - 'service_id' - 'location_id')::text"
                                + " from directory_%s t where source = ? order by 1")
                        .formatted(table),
                String.class,
                source);
    }

    private List<String> names(String table) {
        return directory.jdbc.queryForList("select name from " + table + " order by name collate \"C\"", String.class);
    }

    private ImportReport load(String list, String mapping, ImportOptions options) throws IOException {
        return directory.load(ImportZip.of(Map.of("list.csv", list)), "flat", options.with(mapping));
    }
}
