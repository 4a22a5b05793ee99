package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
