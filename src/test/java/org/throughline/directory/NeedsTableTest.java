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
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.shared.CsvReader;

/**
 * What clients need, asked of a whole county's directory: how many of the first five are right by the publisher's own terms, and
 * what must not be among them. Once the program knows the terms, once they are used as truth only.
 */
class NeedsTableTest {

    private static final Path NEEDS = Path.of("../shared/data/needs.csv");
    private static final Path FILE = Path.of("../shared/data/miami/hsds-1.1.zip");

    private static final Map<String, List<String>> CODES = new HashMap<>();
    private static final Map<String, Map<String, String>> ADDRESSES = new HashMap<>();
    private static final Map<String, List<String>> LANGUAGES = new HashMap<>();
    private static final Map<String, String> ELIGIBILITY = new HashMap<>();

    private record AskedNeed(Map<String, String> row) {

        MatchQuery query() {
            MatchFacts.Builder facts = MatchFacts.builder()
                    .postalCode(row.get("postal_code"))
                    .language(row.get("language"))
                    .age(Integer.valueOf(row.get("age")));
            for (String fact : row.get("facts").split(" ")) {
                switch (fact) {
                    case "veteran=yes" -> facts.veteran(true);
                    case "household=4" -> facts.householdSize(4);
                    default -> assertThat(fact).isIn("", "children=1", "children=2");
                }
            }
            return new MatchQuery(row.get("need"), row.get("words"), facts.build(), Set.of(), 5);
        }

        /** Why a service must not be among the first, or null. */
        String never(String service, ServiceMatch match) {
            String never = row.get("never_among_first_5");
            Map<String, String> address = ADDRESSES.getOrDefault(service, Map.of());
            String state = address.getOrDefault("state_province", "").strip();
            boolean elsewhere = !state.isEmpty() && !state.equals("FL");
            if (never.contains("another state") || never.contains("outside Florida")) {
                if (elsewhere) {
                    return "is in " + state;
                }
            }
            if (never.contains("farther than 25 miles")
                    && match.distanceMiles() != null
                    && match.distanceMiles() > 25
                    && !match.service()
                            .description()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("phone")) {
                return "is " + match.distanceMiles() + " miles away";
            }
            String admits = ELIGIBILITY.getOrDefault(service, "").toLowerCase(java.util.Locale.ROOT);
            if (never.contains("adults only")
                    && (admits.matches("(?s).*\\badults?\\b.*") || admits.matches("(?s).*\\b18 (years|and|\\+|or).*"))
                    && !admits.matches("(?s).*(child|adolesc|teen|youth|famil|minor|all ages|any age).*")) {
                return "takes adults only: " + admits;
            }
            List<String> spoken = LANGUAGES.getOrDefault(service, List.of());
            if (never.contains("without Creole")
                    && !spoken.isEmpty()
                    && spoken.stream().noneMatch(language -> language.matches("(?i).*(creole|haitian|kreyol).*"))) {
                return "speaks " + spoken;
            }
            return null;
        }

        boolean isRight(String service) {
            List<String> right = List.of(row.get("right_terms").split("\\|"));
            return CODES.getOrDefault(service, List.of()).stream()
                    .anyMatch(code -> right.stream().anyMatch(code::startsWith));
        }
    }

    @BeforeAll
    static void truth() throws IOException {
        assumeThat(Files.exists(FILE)).isTrue();
        rows("services_taxonomy").forEach(row -> CODES.computeIfAbsent(row.get("service_id"), id -> new ArrayList<>())
                .add(row.get("taxonomy_id")));
        Map<String, String> locations = new HashMap<>();
        rows("services_at_location").forEach(row -> locations.put(row.get("location_id"), row.get("service_id")));
        rows("physical_addresses")
                .forEach(row -> ADDRESSES.put(locations.getOrDefault(row.get("location_id"), ""), row));
        rows("languages").forEach(row -> LANGUAGES
                .computeIfAbsent(row.get("service_id"), id -> new ArrayList<>())
                .add(row.get("language")));
        rows("eligibility")
                .forEach(row -> ELIGIBILITY.merge(row.get("service_id"), row.get("eligibility"), String::concat));
    }

    @Test
    void withCodesEveryNeedIsMet() throws IOException {
        DirectoryDatabase directory = DirectoryDatabase.empty();
        directory.load(Files.readAllBytes(FILE), "miami");
        assertThat(missed(directory)).isEmpty();
    }

    @Test
    void withTheCodesHiddenEightOfTenAreMet() throws IOException {
        DirectoryDatabase directory = DirectoryDatabase.empty();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            for (var entry :
                    zip.stream().filter(one -> one.getName().endsWith(".csv")).toList()) {
                if (!entry.getName().contains("taxonomy")) {
                    files.put(
                            entry.getName().replaceFirst(".*/", ""),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        directory.load(ImportZip.of(files), "hidden");
        assertThat(missed(directory)).hasSizeLessThanOrEqualTo(2);
    }

    private static List<String> missed(DirectoryDatabase directory) throws IOException {
        List<String> missed = new ArrayList<>();
        for (Map<String, String> row : csv(Files.newBufferedReader(NEEDS))) {
            AskedNeed asked = new AskedNeed(row);
            List<String> first = new ArrayList<>();
            for (ServiceMatch match : directory.services.match(asked.query()).found()) {
                String id = directory.jdbc.queryForObject(
                        "select source_key from directory_service where id = ?",
                        String.class,
                        match.service().id());
                first.add(id);
                if (asked.never(id, match) != null) {
                    missed.add(row.get("id") + ": " + match.service().name() + " " + asked.never(id, match));
                }
            }
            long right = first.stream().filter(asked::isRight).count();
            if (right < Integer.parseInt(row.get("least_right_of_first_5"))) {
                missed.add(row.get("id") + ": " + right + " right of " + first);
            }
        }
        return missed;
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            return csv(new InputStreamReader(
                    zip.getInputStream(zip.getEntry("data/" + table + ".csv")), StandardCharsets.UTF_8));
        }
    }

    private static List<Map<String, String>> csv(java.io.Reader file) throws IOException {
        CsvReader csv = new CsvReader(file);
        List<String> header = csv.header();
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvReader.Record row = csv.next(); row != null; row = csv.next()) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), row.fields().size()); i++) {
                named.put(header.get(i), row.fields().get(i));
            }
            rows.add(named);
        }
        return rows;
    }
}
