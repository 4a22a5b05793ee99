package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.throughline.shared.CsvReader;

/** How well words alone tell what a service is for: a county's directory with its codes hidden, and used as truth only. */
class NeedKeywordsTest {

    private static final Path FILE = Path.of("../shared/data/miami/hsds-1.1.zip");
    private static final Map<String, Predicate<String>> CODES = new LinkedHashMap<>();

    static {
        CODES.put("food", code -> code.startsWith("BD"));
        CODES.put("housing", code -> code.startsWith("BH"));
        CODES.put("health", code -> code.startsWith("L"));
        CODES.put("mental-health", code -> code.startsWith("R") && !code.startsWith("RX"));
        CODES.put("substance-use", code -> code.startsWith("RX"));
        CODES.put("education", code -> code.startsWith("H"));
        CODES.put("employment", code -> code.startsWith("ND"));
    }

    @Test
    void wordsAloneFindTheNeedOfMostServicesAndFewOthers() throws IOException {
        assumeThat(Files.exists(FILE)).isTrue();
        DirectoryDatabase directory = DirectoryDatabase.empty();
        Map<String, String> files = new LinkedHashMap<>();
        for (String table : List.of("organizations", "locations", "services")) {
            files.put(table + ".csv", text("data/" + table + ".csv"));
        }
        directory.load(ImportZip.of(files), "hidden");
        Map<String, List<String>> codes = new HashMap<>();
        for (List<String> row : rows("data/services_taxonomy.csv")) {
            codes.computeIfAbsent(row.get(1), service -> new ArrayList<>()).add(row.get(2));
        }
        Map<String, Set<String>> found = new HashMap<>();
        directory.jdbc.query(
                "select s.source_key, e.needs from directory_entry e join directory_service s on s.id = e.service_id",
                row -> {
                    found.put(
                            row.getString(1), Set.of((String[]) row.getArray(2).getArray()));
                });
        assertThat(found).hasSizeGreaterThan(4_000);
        CODES.forEach((need, code) -> {
            int both = 0;
            int said = 0;
            int meant = 0;
            for (Map.Entry<String, List<String>> service : codes.entrySet()) {
                boolean isFound = found.getOrDefault(service.getKey(), Set.of()).contains(need);
                boolean isMeant = service.getValue().stream().anyMatch(code);
                both += isFound && isMeant ? 1 : 0;
                said += isFound ? 1 : 0;
                meant += isMeant ? 1 : 0;
            }
            assertThat((double) both / said).as("precision of " + need).isGreaterThanOrEqualTo(0.6);
            assertThat((double) both / meant).as("recall of " + need).isGreaterThanOrEqualTo(0.7);
        });
    }

    private static String text(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<List<String>> rows(String entry) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            CsvReader csv = new CsvReader(
                    new InputStreamReader(zip.getInputStream(zip.getEntry(entry)), StandardCharsets.UTF_8));
            csv.header();
            for (CsvReader.Record row = csv.next(); row != null; row = csv.next()) {
                rows.add(row.fields());
            }
        }
        return rows;
    }
}
