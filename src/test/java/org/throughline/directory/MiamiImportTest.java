package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.directory.domain.PlaceCondition;
import org.throughline.directory.domain.SearchTermRepository;
import org.throughline.directory.domain.SearchTermRepository.AskedTerm;
import org.throughline.directory.domain.SearchWords;
import org.throughline.directory.domain.SynonymRepository;
import org.throughline.shared.CsvReader;

/** A whole county's directory, dirty as it was published; what must be found is counted in the files themselves. */
class MiamiImportTest {

    private static final Path FILE = Path.of("../shared/data/miami/hsds-1.1.zip");

    private static DirectoryDatabase directory;
    private static ImportReport report;

    @BeforeAll
    static void importOnce() {
        assumeThat(Files.exists(FILE)).isTrue();
        directory = DirectoryDatabase.empty();
        report = directory.imports.importFrom(FILE, "Miami", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
    }

    @Test
    void everyLanguageRowThatSaysSomethingIsKept() throws IOException {
        long saying = rows("data/languages.csv").stream()
                .filter(row -> !row.get(3).isBlank())
                .count();
        assertThat(report.table("languages").read()).isEqualTo(9_364);
        assertThat(report.table("languages").stored()).isEqualTo((int) saying).isEqualTo(9_357);
        assertThat(report.remarks())
                .contains(new ImportReport.ImportLine("languages.csv", 0, "id", "id-repeated", null, 5_275));
    }

    @Test
    void whatNamesNoServiceInAWholeFileIsOneLine() {
        assertThat(report.setAside())
                .contains(new ImportReport.ImportLine("eligibility.csv", 0, "service_id", "no-service", null, 2_244));
        assertThat(report.tables()).allSatisfy(table -> assertThat(table.read())
                .isEqualTo(table.stored() + table.updated() + table.unchanged() + table.setAside()));
    }

    @Test
    void servicesAreFoundByTheLanguagesTheyName() throws IOException {
        assertThat(found("es"))
                .isEqualTo(found("Spanish"))
                .isEqualTo(found("Español"))
                .isEqualTo(servicesSaying("spanish|espa\\+"))
                .isEqualTo(3_281);
        assertThat(found("ht"))
                .isEqualTo(found("Creole"))
                .isEqualTo(servicesSaying("creole"))
                .isEqualTo(1_451);
    }

    @Test
    void interpretingIsNoLanguage() {
        assertThat(directory.jdbc.queryForList("select distinct unnest(languages) from directory_entry", String.class))
                .contains("Haitian Creole", "Spanish", "American Sign Language", "Icelandic")
                .noneMatch(language -> language.matches("(?i).*(available|interpret|translat).*"));
        assertThat(directory.jdbc.queryForObject(
                        "select count(*) from directory_entry where interpretation ilike '%language line%'",
                        Integer.class))
                .isGreaterThan(15);
    }

    @Test
    void noTextShowsItsWrongAlphabetOrItsLineBreaksAsLetters() {
        assertThat(directory.jdbc.queryForObject(
                        "select count(*) from directory_service where description ~ 'GÇ|\\\\n|ni\\+¦os'",
                        Integer.class))
                .isZero();
        assertThat(directory.jdbc.queryForObject(
                        "select count(*) from directory_service where description like '%Cáncer%'", Integer.class))
                .isPositive();
    }

    @Test
    void everyWayToAskForAPlaceFindsTheSame() {
        List<String> known = directory.jdbc.queryForList(
                "select distinct unnest(place_keys) as key from directory_entry order by key limit 240", String.class);
        for (int many : List.of(0, 1, 4, 60, 240)) {
            List<String> keys = new ArrayList<>(known.subList(0, many));
            keys.addAll(List.of("99999", "nowhere", "nowhere"));
            List<UUID> each = services("e.place_keys && :keys::text[]", Map.of("keys", keys.toArray(String[]::new)));
            Map<String, Object> params = new HashMap<>();
            assertThat(services(PlaceCondition.byIndex("near", keys, params::put), params))
                    .as("%d places by the index", many)
                    .isEqualTo(each);
            assertThat(services(PlaceCondition.ofRow("near", keys, params::put), params))
                    .as("%d places row by row", many)
                    .isEqualTo(each)
                    .hasSizeGreaterThanOrEqualTo(many);
        }
    }

    @Test
    void whatDoesNotHaveAllWordsHasThemNowhereTogether() {
        for (String words :
                List.of("'food':* & 'pantri'", "('food' & 'bank') | ('rent':* & 'assist')", "'legal':* & 'aid'")) {
            assertThat(directory.jdbc.queryForMap(
                            "select count(*) filter (where document @@ ?::tsquery) > 0 as found, bool_or(document @@ ?::tsquery"
                                    + " <> (ts_rank_cd('{0.2,0.4,0.8,1}', document, ?::tsquery, 32) > 0)) as differs"
                                    + " from directory_entry",
                            words,
                            words,
                            words))
                    .as(words)
                    .isEqualTo(Map.of("found", true, "differs", false));
        }
    }

    @Test
    void theBriefQuestionFindsTheSameServices() {
        SearchTermRepository terms = new SearchTermRepository(
                directory.jdbc, new SynonymRepository(JdbcClient.create(directory.jdbc), Clock.systemUTC()));
        List<AskedTerm> asked = Stream.of("landlord eviction", "utilities", "comida para niños", "shletter", "a job")
                .flatMap(typed -> terms.asked(SearchWords.of(typed)).stream())
                .toList();
        assertThat(asked).anyMatch(term -> term.brief().length() < term.query().length());
        assertThat(asked).allSatisfy(term -> assertThat(directory.jdbc.queryForMap(
                        "select bool_or(document @@ ?::tsquery) as found, bool_or(document @@ ?::tsquery <> (document @@ ?::tsquery))"
                                + " as differs from directory_entry",
                        term.brief(),
                        term.query(),
                        term.brief()))
                .isEqualTo(Map.of("found", true, "differs", false)));
    }

    private static List<UUID> services(String condition, Map<String, Object> params) {
        return JdbcClient.create(directory.jdbc)
                .sql("select service_id from directory_entry e where " + condition + " order by service_id")
                .params(params)
                .query(UUID.class)
                .list();
    }

    private static int found(String language) {
        return directory.services.count(new ServiceQuery(null, null, null, null, language, null, null), 10_000);
    }

    private static int servicesSaying(String words) throws IOException {
        Pattern pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        Set<String> services = new HashSet<>();
        for (List<String> row : rows("data/languages.csv")) {
            if (pattern.matcher(row.get(3)).find()) {
                services.add(row.get(1));
            }
        }
        return services.size();
    }

    private static List<List<String>> rows(String entry) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ZipFile zip = new ZipFile(FILE.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            CsvReader csv = new CsvReader(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            csv.header();
            for (CsvReader.Record row = csv.next(); row != null; row = csv.next()) {
                rows.add(row.fields());
            }
        }
        return rows;
    }
}
