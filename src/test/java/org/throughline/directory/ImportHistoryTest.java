package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.directory.DirectoryDatabase.ADMINISTRATOR;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.domain.ImportChangeRepository;

/** What an import changes in an entry stands in its history. */
class ImportHistoryTest {

    private static final String SERVICES = "id,organization_id,name,description,last_modified\n"
            + "10,1,Shelter,Beds,2026-01-01T00:00:00Z\n11,1,Clinic,Care,2026-01-01T00:00:00Z\n";
    private static final String PHONES = "id,service_id,number\n1,10,312-555-0100\n2,11,312-555-0111\n";
    private static final String HOURS = "id,service_id,freq,byday,opens_at,closes_at\n1,10,WEEKLY,MO,09:00,17:00\n";

    private DirectoryDatabase directory;
    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void start() throws IOException {
        directory = DirectoryDatabase.empty();
        files.put("organizations.csv", "id,name\n1,Hope House\n");
        files.put("locations.csv", "id,name\n1,Main House\n2,Annex\n");
        files.put("services.csv", SERVICES);
        files.put("services_at_location.csv", "id,service_id,location_id\n1,10,1\n");
        files.put("phones.csv", PHONES);
        files.put("schedules.csv", HOURS);
        load(ImportOptions.USUAL);
    }

    @Test
    void anEntryThatCameWithAnImportHasOneLineOfIt() throws IOException {
        assertThat(lines(EntryKind.ORGANIZATION, "Hope House")).containsExactly("imported");
        assertThat(lines(EntryKind.PLACE, "Annex")).containsExactly("imported");
        assertThat(of(EntryKind.SERVICE, "Clinic")).singleElement().satisfies(change -> {
            assertThat(change.act()).isEqualTo("imported");
            assertThat(change.by()).isEqualTo("administrator");
            assertThat(change.source()).isEqualTo("test");
            assertThat(change.at()).isEqualTo("2026-03-02T09:00:00Z");
            assertThat(directory.imports.find(change.importId())).isPresent();
        });
        load(ImportOptions.USUAL);
        assertThat(changes()).as("of the first import alone").isEqualTo(5);
    }

    @Test
    void aValueIsWrittenDownByWhatItWasAndIs() throws IOException {
        files.compute("services.csv", (file, text) -> text.replace("Beds", "Forty beds")
                .replace("-01-01", "-02-01"));
        UUID second = load(ImportOptions.USUAL).id();
        assertThat(lines(EntryKind.SERVICE, "Shelter"))
                .containsExactly("changed description: Beds > Forty beds", "imported", "imported");
        assertThat(of(EntryKind.SERVICE, "Shelter").get(0).importId()).isEqualTo(second);
        assertThat(lines(EntryKind.SERVICE, "Clinic"))
                .as("its publisher's mark alone has moved")
                .containsExactly("imported");
    }

    @Test
    void rowsThatHangOnAnEntryAreWrittenDownByThoseThatWentAndCame() throws IOException {
        files.put("phones.csv", PHONES.replace("0100", "0101") + "3,10,312-555-0102\n4,11,312-555-0112\n");
        files.put("schedules.csv", HOURS.replace("MO", "\"MO,TU\"").replace("17:00", "18:00"));
        files.put("services_at_location.csv", "id,service_id,location_id\n1,10,1\n2,11,2\n");
        load(ImportOptions.USUAL);
        assertThat(lines(EntryKind.SERVICE, "Shelter"))
                .containsExactly(
                        "changed phones: 312-555-0100 > 312-555-0101\n312-555-0102",
                        "changed hours: 1, 09:00, 17:00 > 1, 09:00, 18:00\n2, 09:00, 18:00",
                        "imported",
                        "imported");
        assertThat(lines(EntryKind.SERVICE, "Clinic"))
                .contains("changed phones: null > 312-555-0112", "changed places: null > Annex");
        files.put("phones.csv", PHONES.replace("0100", "0101").replace("2,11,312-555-0111\n", ""));
        load(ImportOptions.USUAL);
        assertThat(lines(EntryKind.SERVICE, "Shelter").get(0)).isEqualTo("changed phones: 312-555-0102 > null");
        assertThat(lines(EntryKind.SERVICE, "Clinic").get(0))
                .isEqualTo("changed phones: 312-555-0111\n312-555-0112 > null");
    }

    @Test
    void aRowThatComesUnderAnotherIdAndSaysTheSameIsNoChange() throws IOException {
        files.put("phones.csv", PHONES.replace("1,10", "7,10"));
        assertThat(load(ImportOptions.USUAL).table("phones").stored()).isEqualTo(1);
        assertThat(lines(EntryKind.SERVICE, "Shelter")).containsExactly("imported", "imported");
    }

    @Test
    void aServiceThatComesLaterComesWithItsRows() throws IOException {
        files.put("services.csv", SERVICES + "12,1,Pantry,Food,\n");
        files.put("phones.csv", PHONES + "3,12,312-555-0112\n");
        load(ImportOptions.USUAL);
        assertThat(lines(EntryKind.SERVICE, "Pantry")).containsExactly("imported");
        assertThat(changes()).isEqualTo(6);
    }

    @Test
    void anEntryThatItsSourceNoLongerNamesIsSuspendedAndBackInItsHistory() throws IOException {
        files.put("services.csv", SERVICES.substring(0, SERVICES.indexOf("11,1")));
        load(new ImportOptions(false, VanishedServices.SUSPEND));
        files.put("services.csv", SERVICES);
        load(ImportOptions.USUAL);
        assertThat(lines(EntryKind.SERVICE, "Clinic")).containsExactly("resumed", "suspended", "imported");
        assertThat(of(EntryKind.SERVICE, "Clinic").get(0).source()).isEqualTo("test");
    }

    @Test
    void whatAnAdministratorKeepsAndWhatIsTriedOnlyChangesNothing() throws IOException {
        UUID shelter = id(EntryKind.SERVICE, "Shelter");
        directory.care.change(
                EntryKind.SERVICE,
                shelter,
                new EntryForm(
                        Map.of("description", "Forty beds"),
                        Map.of("phones", List.of(Map.of("number", "312-555-0199"))),
                        null),
                ADMINISTRATOR);
        int before = changes();
        files.put("services.csv", SERVICES.replace("Beds", "Fifty beds"));
        files.put("phones.csv", PHONES.replace("0100", "0101"));
        load(ImportOptions.USUAL);
        assertThat(changes()).isEqualTo(before);
        files.put("services.csv", SERVICES.replace("Care", "All care"));
        load(new ImportOptions(true, VanishedServices.KEEP));
        assertThat(changes()).isEqualTo(before);
        assertThat(of(EntryKind.SERVICE, "Shelter").get(0).importId()).isNull();
    }

    @Test
    void everythingThatAnImportMayChangeHasWordsInBothLanguages() {
        ImportRun run = new ImportRun(directory.staging(), "test");
        List<StagedTable> entries = List.of(run.organizations, run.locations, run.services);
        List<String> fields = new ArrayList<>(entries.stream()
                .flatMap(table -> ImportChangeRepository.recorded(table.columns()).stream())
                .toList());
        run.staged().stream()
                .filter(table -> !entries.contains(table) && !table.parents().isEmpty())
                .forEach(table -> fields.add(ImportChangeRepository.field(table.table())));
        assertThat(fields).contains("description", "phones", "capacity").allSatisfy(field -> Stream.of(
                        Locale.ENGLISH, Locale.forLanguageTag("id"))
                .forEach(language -> assertThat(
                                DirectoryDatabase.words().getMessage("entry.field." + field, new Object[0], language))
                        .isNotEmpty()));
    }

    private ImportReport load(ImportOptions options) throws IOException {
        return directory.load(ImportZip.of(files), "test", options);
    }

    private int changes() {
        return directory.jdbc.queryForObject("select count(*) from directory_change", Integer.class);
    }

    private List<EntryChange> of(EntryKind kind, String name) {
        return directory
                .care
                .history(kind, id(kind, name), null, null, ADMINISTRATOR)
                .items();
    }

    private UUID id(EntryKind kind, String name) {
        return directory.jdbc.queryForObject("select id from " + kind.table() + " where name = ?", UUID.class, name);
    }

    private List<String> lines(EntryKind kind, String name) {
        return of(kind, name).stream()
                .map(change -> change.act()
                        + (change.field() == null
                                ? ""
                                : " " + change.field() + ": " + change.from() + " > " + change.to()))
                .toList();
    }
}
