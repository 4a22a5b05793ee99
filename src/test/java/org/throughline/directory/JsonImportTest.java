package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HSDS as JSON: nested as its API gives it, in a page, one a line, and as tables. */
class JsonImportTest {

    private static final Path EXAMPLES = Path.of("../shared/data/hsds-3.1/examples");

    private static final String SERVICES = """
            [{"id": "s1", "name": "Pantry", "fees_description": "None.", "alert": "Closed on Friday",
              "minimum_age": 18, "assured_date": "2026-01-02", "last_modified": "2026-01-02T10:00:00.5+01:00",
              "organization": {"id": "o1", "name": "Lantern", "website": "https://lantern.example",
                "phones": [{"id": "p1", "number": "555-0100", "languages": [{"id": "l1", "name": "Spanish", "code": "es"}]}],
                "locations": [{"id": "k1", "name": "House", "latitude": 41.50, "longitude": -87.1}]},
              "program": {"id": "g1", "name": "Food", "organization_id": "o1"},
              "languages": [{"id": "l2", "name": "English"}],
              "contacts": [{"id": "c1", "name": "Ann", "phones": [{"id": "p2", "number": "555-0101"}]}],
              "service_at_locations": [{"id": "a1", "location": {"id": "k1", "name": "House"},
                "service_areas": [{"id": "r1", "name": "Cook County"}],
                "schedules": [{"id": "h1", "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"}]}],
              "capacities": [{"id": "q1", "available": 3, "unit": {"id": "u1", "name": "bags"}}],
              "cost_options": [{"id": "f1", "option": "Adults", "amount": 3.50, "currency": "usd"}],
              "required_documents": [{"id": "d1", "document": "Proof of address"}],
              "attributes": [{"id": "t1", "label": "Kind", "value": "Groceries",
                "taxonomy_term": {"id": "x1", "name": "Food pantries", "code": "BD-1800.2000",
                  "taxonomy_detail": {"id": "y1", "name": "Terms"}}}]},
             {"id": "s2", "name": "Kitchen", "organization": {"id": "o1", "name": "Lantern", "website": "https://lantern.example",
                "phones": [{"id": "p1", "number": "555-0100", "languages": [{"id": "l1", "name": "Spanish", "code": "es"}]}]}}]
            """;

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("organizations.csv", "id,name,website\no1,Lantern,https://lantern.example\n"),
            Map.entry("programs.csv", "id,name,organization_id\ng1,Food,o1\n"),
            Map.entry("locations.csv", "id,name,organization_id,latitude,longitude\nk1,House,o1,41.50,-87.1\n"),
            Map.entry(
                    "services.csv",
                    "id,organization_id,program_id,name,fees_description,alert,minimum_age,assured_date,last_modified\n"
                            + "s1,o1,g1,Pantry,None.,Closed on Friday,18,2026-01-02,2026-01-02T10:00:00.5+01:00\ns2,o1,,Kitchen,,,,,\n"),
            Map.entry("service_at_location.csv", "id,service_id,location_id\na1,s1,k1\n"),
            Map.entry("contacts.csv", "id,service_id,name\nc1,s1,Ann\n"),
            Map.entry("phones.csv", "id,organization_id,contact_id,number\np1,o1,,555-0100\np2,,c1,555-0101\n"),
            Map.entry("languages.csv", "id,phone_id,service_id,name,code\nl1,p1,,Spanish,es\nl2,,s1,English,\n"),
            Map.entry("service_areas.csv", "id,service_at_location_id,name\nr1,a1,Cook County\n"),
            Map.entry(
                    "schedules.csv",
                    "id,service_at_location_id,freq,byday,opens_at,closes_at\nh1,a1,WEEKLY,\"MO,TU\",09:00,12:00\n"),
            Map.entry("units.csv", "id,name\nu1,bags\n"),
            Map.entry("service_capacity.csv", "id,service_id,unit_id,available\nq1,s1,u1,3\n"),
            Map.entry("cost_options.csv", "id,service_id,option,amount,currency\nf1,s1,Adults,3.50,usd\n"),
            Map.entry("required_documents.csv", "id,service_id,document\nd1,s1,Proof of address\n"),
            Map.entry("taxonomies.csv", "id,name\ny1,Terms\n"),
            Map.entry("taxonomy_terms.csv", "id,name,code,taxonomy_id\nx1,Food pantries,BD-1800.2000,y1\n"),
            Map.entry(
                    "attributes.csv",
                    "id,link_id,link_entity,taxonomy_term_id,label,value\nt1,s1,service,x1,Kind,Groceries\n"));

    private DirectoryDatabase directory;

    @BeforeEach
    void start() {
        directory = DirectoryDatabase.empty();
    }

    @Test
    void theSameDirectoryGivesTheSameRowsAsCsvAndAsJson() throws IOException {
        assertThat(load(TABLES).setAside()).isEmpty();
        Map<String, List<String>> fromTables = stored();
        assertThat(fromTables.values().stream().mapToInt(List::size).sum()).isEqualTo(21);
        directory = DirectoryDatabase.empty();
        ImportReport report = load(Map.of("services.json", SERVICES));
        assertThat(report.setAside()).isEmpty();
        assertThat(report.remarks()).isEmpty();
        assertThat(stored()).isEqualTo(fromTables);
        directory = DirectoryDatabase.empty();
        load(Map.of("page.json", "{\"total_items\": 2, \"contents\": " + SERVICES + "}"));
        assertThat(stored()).isEqualTo(fromTables);
    }

    @Test
    void whatIsNestedInEveryServiceIsOneEntryAndNoRepeatedId() throws IOException {
        ImportReport report = load(Map.of("all.json", SERVICES));
        assertThat(report.table("organizations"))
                .isEqualTo(new ImportReport.ImportedTable("organizations", "all.json", 1, 1, 0, 0, 0));
        assertThat(report.table("phones").stored()).isEqualTo(2);
        ImportReport second = load(Map.of("all.json", SERVICES));
        assertThat(second.total(ImportReport.ImportedTable::unchanged))
                .isEqualTo(report.total(ImportReport.ImportedTable::stored))
                .isEqualTo(second.total(ImportReport.ImportedTable::read));
    }

    @Test
    void aLineThatIsNotJsonIsOneRemarkAndStopsNothing() throws IOException {
        ImportReport report = load(Map.of("services.ndjson", """
                {"id": "s1", "name": "Pantry"}
                {"id": "s2", "name": "Kit

                [1, 2]
                {"id": "s3", "name": "Clinic", "phones": [{"id": "p1", "number": "none"}, {"id": "p2", "number": "555-0100"}]}
                """));
        assertThat(report.setAside())
                .extracting(line -> line.file() + ":" + line.line() + " " + line.reason())
                .containsExactlyInAnyOrder(
                        "services.ndjson:2 json-unreadable",
                        "services.ndjson:4 json-not-hsds",
                        "services.ndjson:5 no-number");
        assertThat(report.table("services").stored()).isEqualTo(2);
        assertThat(report.table("phones").stored()).isEqualTo(1);
    }

    @Test
    void moreServicesThanAPortionAreAllTaken() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            lines.append(
                    "{\"id\": \"s%1$d\", \"name\": \"Pantry %1$d\", \"organization\": {\"id\": \"o1\", \"name\": \"One\"}, \"phones\": [{\"id\": \"p%1$d\", \"number\": \"555-%1$d\"}]}%n"
                            .formatted(i));
        }
        ImportReport report = load(Map.of("services.ndjson", lines.toString()));
        assertThat(report.table("services").stored()).isEqualTo(3_000);
        assertThat(report.table("phones").stored()).isEqualTo(3_000);
        assertThat(report.table("organizations").stored()).isEqualTo(1);
    }

    @Test
    void whatComesAfterABrokenPlaceIsReportedAndWhatCameBeforeIsKept() throws IOException {
        ImportReport report =
                load(Map.of("services.json", "[{\"id\": \"s1\", \"name\": \"Pantry\"},\n{\"id\": oops}]"));
        assertThat(report.table("services").stored()).isEqualTo(1);
        assertThat(report.setAside())
                .extracting(line -> line.line() + " " + line.reason())
                .containsExactly("2 json-unreadable");
    }

    @Test
    void aSingleUploadedFileOfJsonNeedsNoZip() throws IOException {
        Path file = Files.createTempFile("services", ".json");
        Files.writeString(file, SERVICES);
        ImportReport report =
                directory.imports.importFrom(file, "single", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        assertThat(report.table("services").stored()).isEqualTo(2);
        Files.delete(file);
    }

    @Test
    void theTablesOfTheDataPackageAreTakenAsJsonToo() {
        assumeThat(Files.isDirectory(EXAMPLES)).isTrue();
        Path tabular = EXAMPLES.resolve("tabular.json");
        ImportReport report =
                directory.imports.importFrom(tabular, "tabular", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        assertThat(report.remarks()).extracting(ImportReport.ImportLine::reason).doesNotContain("column-not-read");
        assertThat(report.table("services").stored()).isEqualTo(1);
        assertThat(report.table("metadata").stored()).isEqualTo(1);
    }

    @Test
    void everyObjectOfThePublishedServiceIsFoundOnce() throws IOException {
        Path example = EXAMPLES.resolve("service_full.json");
        assumeThat(Files.exists(example)).isTrue();
        ImportReport report = directory.imports.importFrom(
                example, "published", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        assertThat(report.remarks())
                .extracting(ImportReport.ImportLine::reason)
                .containsOnly("coordinates-dropped"); // it puts a place at latitude 100
        assertThat(report.setAside()).isEmpty();
        Map<String, Set<String>> ids = new HashMap<>();
        gather("services", new ObjectMapper().readTree(example.toFile()), ids);
        Map<String, String> tables = Map.ofEntries(
                Map.entry("phones", "phone"),
                Map.entry("contacts", "contact"),
                Map.entry("languages", "language"),
                Map.entry("organization", "organization"),
                Map.entry("location", "location"),
                Map.entry("program", "program"),
                Map.entry("funding", "funding"),
                Map.entry("capacities", "capacity"),
                Map.entry("unit", "unit"),
                Map.entry("attributes", "service_term"),
                Map.entry("taxonomy_term", "taxonomy_term"),
                Map.entry("taxonomy_detail", "taxonomy"),
                Map.entry("cost_options", "fee"),
                Map.entry("required_documents", "required_document"),
                Map.entry("service_areas", "service_area"),
                Map.entry("addresses", "address"),
                Map.entry("accessibility", "accessibility"),
                Map.entry("metadata", "metadata"),
                Map.entry("organization_identifiers", "organization_identifier"),
                Map.entry("additional_urls", "url"),
                Map.entry("service_at_locations", "service_at_location"));
        tables.forEach((property, table) -> assertThat(
                        directory.jdbc.queryForObject("select count(*) from directory_" + table, Integer.class))
                .as(property)
                .isEqualTo(ids.get(property).size())
                .isPositive());
    }

    private static void gather(String property, JsonNode node, Map<String, Set<String>> ids) {
        if (node.has("id")) {
            ids.computeIfAbsent(property, one -> new HashSet<>())
                    .add(node.get("id").asText());
        }
        node.properties().forEach(child -> gather(child.getKey(), child.getValue(), ids));
        if (node.isArray()) {
            node.forEach(child -> gather(property, child, ids));
        }
    }

    private ImportReport load(Map<String, String> files) throws IOException {
        return directory.load(ImportZip.of(files), "source");
    }

    private Map<String, List<String>> stored() {
        Map<String, List<String>> stored = new TreeMap<>();
        for (String table : directory.jdbc.queryForList(
                "select table_name from information_schema.columns where column_name = 'source_key'", String.class)) {
            stored.put(
                    table,
                    directory.jdbc.queryForList("select * from " + table).stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.toList()));
        }
        return stored;
    }
}
