package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real directory, published by others: legal aid in Illinois. */
class IllinoisImportTest {

    private static final Path FOLDER = Path.of("../shared/data/legal-aid/illinois/output");

    private static DirectoryDatabase directory;
    private static ImportReport first;
    private static ImportReport second;
    private static long millis;

    @BeforeAll
    static void importTwice() {
        assumeThat(Files.isDirectory(FOLDER)).isTrue();
        directory = DirectoryDatabase.empty();
        long start = System.nanoTime();
        first = directory.imports.importFrom(
                FOLDER, "Illinois legal aid", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        millis = (System.nanoTime() - start) / 1_000_000;
        second = directory.imports.importFrom(
                FOLDER, "Illinois legal aid", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
    }

    @Test
    void everyRowIsReadAndEverySoundRowIsStored() {
        assertThat(first.tables())
                .extracting(
                        ImportReport.ImportedTable::table,
                        ImportReport.ImportedTable::read,
                        ImportReport.ImportedTable::stored,
                        ImportReport.ImportedTable::setAside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("organizations", 33, 33, 0),
                        org.assertj.core.groups.Tuple.tuple("locations", 520, 520, 0),
                        org.assertj.core.groups.Tuple.tuple("services", 430, 429, 1),
                        org.assertj.core.groups.Tuple.tuple("postal_addresses", 33, 33, 0),
                        org.assertj.core.groups.Tuple.tuple("phones", 982, 955, 27),
                        org.assertj.core.groups.Tuple.tuple("regular_schedules", 2492, 2492, 0));
    }

    @Test
    void whatIsSetAsideHasNothingToKeep() {
        assertThat(first.setAside())
                .hasSize(28)
                .extracting(ImportReport.ImportLine::reason)
                .containsOnly("no-name", "no-number");
        assertThat(first.setAside())
                .filteredOn(line -> line.reason().equals("no-number"))
                .extracting(ImportReport.ImportLine::detail)
                .containsOnly(null, "no phone");
    }

    @Test
    void aSecondImportChangesNothing() {
        assertThat(second.total(ImportReport.ImportedTable::stored)).isZero();
        assertThat(second.total(ImportReport.ImportedTable::updated)).isZero();
        assertThat(second.total(ImportReport.ImportedTable::unchanged))
                .isEqualTo(first.total(ImportReport.ImportedTable::stored));
        assertThat(second.total(ImportReport.ImportedTable::setAside)).isEqualTo(28);
    }

    @Test
    void itTakesSecondsNotMinutes() {
        assertThat(millis).isLessThan(20_000);
    }

    @Test
    void servicesOfOrganizationsThatAreOnlyNamedByIdAreFoundAllTheSame() {
        Integer unnamed = directory.jdbc.queryForObject(
                "select count(*) from directory_service s join directory_organization o on o.id = s.organization_id"
                        + " where o.name is null",
                Integer.class);
        assertThat(unnamed).isEqualTo(340);
        assertThat(directory.jdbc.queryForObject("select count(*) from directory_entry", Integer.class))
                .isEqualTo(429);
    }

    @Test
    void servicesAreFoundByNeed() {
        assertThat(directory.services.count(query(null, "legal", null), 1_000)).isGreaterThan(350);
        assertThat(directory.services.count(query(null, "immigration", null), 1_000))
                .isBetween(10, 40);
        assertThat(directory.services.count(query(null, "domestic-violence", null), 1_000))
                .isBetween(10, 40);
        assertThat(directory.services.count(query(null, "transportation", null), 1_000))
                .isZero();
    }

    @Test
    void servicesAreFoundByPlaceOfTheirNameAndOfTheirOrganization() {
        List<ServiceRow> sangamon = directory
                .services
                .search(query(null, null, "Sangamon County, IL"))
                .items();
        assertThat(sangamon.get(0).places()).contains("Sangamon County");
        List<ServiceRow> stClair = directory
                .services
                .search(query("domestic abuse", null, "st. clair"))
                .items();
        assertThat(stClair.get(0).places()).contains("Clinton County", "St. Clair County", "Washington County");
        for (String written : List.of("ST CLAIR", "Śt. Cláir", "St.\u00a0Clair County")) {
            assertThat(directory
                            .services
                            .search(query("domestic abuse", null, written))
                            .items())
                    .as(written)
                    .extracting(ServiceRow::id)
                    .containsExactlyElementsOf(
                            stClair.stream().map(ServiceRow::id).toList());
        }
        assertThat(directory
                        .services
                        .search(query(null, null, "Oak Park"))
                        .items()
                        .get(0)
                        .places())
                .contains("Oak Park");
    }

    @Test
    void servicesAreFoundByTheBeginningOfAWordAndDespiteAMisspelling() {
        assertThat(directory.services.search(query("immig", null, null)).items())
                .isNotEmpty()
                .allMatch(row -> row.needs().contains("immigration"));
        assertThat(directory.services.search(query("bankrupcty", null, null)).items())
                .anyMatch(row -> row.name().equals("Free bankruptcy filing"));
        assertThat(directory.services.search(query("%' or 1=1 --", null, null)).items())
                .hasSizeLessThan(429);
        assertThat(directory.services.search(query("!!!", null, null)).items()).isEmpty();
    }

    @Test
    void theWholeDirectoryIsWalkedPageByPageWithoutLossOrRepetition() {
        for (ServiceQuery query :
                List.of(ServiceQuery.everything(), query("legal", null, null), query(null, "legal", "Chicago"))) {
            Set<Object> seen = new java.util.HashSet<>();
            String after = null;
            do {
                var slice = directory.services.search(
                        new ServiceQuery(query.q(), query.need(), query.near(), null, null, 37, after));
                slice.items().forEach(row -> assertThat(seen.add(row.id())).isTrue());
                after = slice.next();
            } while (after != null);
            assertThat(seen).hasSize(directory.services.count(query, 1_000));
        }
    }

    @Test
    void aServiceShowsItsOrganizationItsPhoneAndHowToApply() {
        ServiceRow row = directory
                .services
                .search(query("Free bankruptcy filing", null, null))
                .items()
                .get(0);
        ServiceView view = directory.services.find(row.id()).orElseThrow();
        assertThat(view.organization().name()).isEqualTo("Upsolve");
        assertThat(view.organization().addresses().get(0).street()).isEqualTo("150 Court Street, 2nd Floor, Brooklyn");
        assertThat(view.phones()).extracting(ServiceView.ServicePhone::number).contains("(347) 850-2656");
        assertThat(view.applicationProcess()).startsWith("Telephone\nOnline: You will be able");
    }

    @Test
    void aNeedIsMatchedTheClientsPlaceFirstWithReasons() {
        assertThat(legal("Springfield, Sangamon County", "es", Set.of())).hasSize(20);
        List<ServiceMatch> cook = legal("Cook County", null, Set.of());
        assertThat(cook.get(0).why()).contains("main-need", "distance", "fee");
        assertThat(legal("ĆÓÓK", null, Set.of()).get(0).why()).contains("distance");
        Set<UUID> tried = Set.of(cook.get(0).service().id());
        assertThat(legal("Cook County", null, tried))
                .noneMatch(match -> tried.contains(match.service().id()));
    }

    private static List<ServiceMatch> legal(String place, String language, Set<UUID> tried) {
        MatchFacts facts =
                MatchFacts.builder().place(place).language(language).age(40).build();
        return directory
                .services
                .match(new MatchQuery("legal", null, facts, tried, 20))
                .found();
    }

    private static ServiceQuery query(String q, String need, String near) {
        return new ServiceQuery(q, need, near, null, null, 200, null);
    }
}
