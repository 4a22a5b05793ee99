package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What others read is what the published schemas of HSDS and the page of its OpenAPI description ask for. */
class HsdsRecordsTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final String PUBLISHED = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HsdsQuery USUAL = query(Map.of());
    private static final Map<HsdsKind, String> PATHS = Map.of(
            HsdsKind.SERVICES, "/services",
            HsdsKind.ORGANIZATIONS, "/organizations",
            HsdsKind.SERVICE_AT_LOCATIONS, "/service_at_locations",
            HsdsKind.TAXONOMIES, "/taxonomies",
            HsdsKind.TAXONOMY_TERMS, "/taxonomy_terms");

    private final JsonNode description = read(DATA.resolve("hsds-3.1/openapi.json"));
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mappings(HsdsRecordsTest::kept)));

    /** The compiled forms say the same as those that they are compiled of. */
    private static String kept(String address) {
        if (!address.startsWith(PUBLISHED)) {
            return address;
        }
        String name =
                address.substring(PUBLISHED.length()).replace("compiled/", "").replace("_list", "");
        return DATA.resolve("hsds-3/schema")
                .resolve(name)
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsds-3.1/examples/csv", "san-mateo", "legal-aid/illinois/output"})
    void everyAnswerIsAcceptedByThePublishedSchemas(String published) throws IOException {
        DirectoryDatabase directory = taken(published);
        for (HsdsKind kind : HsdsKind.values()) {
            JsonSchema page = pageOf(kind);
            accepted(page, directory.records.page(kind, USUAL, true).json());
            accepted(
                    page,
                    directory
                            .records
                            .page(kind, query(Map.of("full", "true", "perPage", "20")), true)
                            .json());
            JsonSchema one = oneOf(kind);
            List<String> ids = new ArrayList<>();
            directory.records.all(
                    kind, USUAL, true, entry -> ids.add(tree(entry).path("id").asText()));
            for (String id : ids.subList(0, Math.min(20, ids.size()))) {
                accepted(
                        one,
                        directory
                                .records
                                .find(kind, UUID.fromString(id), true, true)
                                .orElseThrow());
            }
        }
    }

    @Test
    void aPageSaysWhereItIsAndTheStreamLeavesNothingOut() {
        DirectoryDatabase directory = taken("san-mateo");
        JsonNode page = tree(directory
                .records
                .page(HsdsKind.SERVICES, query(Map.of("page", "2", "perPage", "5")), true)
                .json());
        List<String> all = new ArrayList<>();
        directory.records.all(HsdsKind.SERVICES, USUAL, true, all::add);
        int total = all.size();
        assertThat(total).isGreaterThan(10);
        assertThat(page.path("total_items").asInt()).isEqualTo(total);
        assertThat(page.path("total_pages").asInt()).isEqualTo((total + 4) / 5);
        assertThat(page.path("page_number").asInt()).isEqualTo(2);
        assertThat(page.path("size").asInt()).isEqualTo(5);
        assertThat(page.path("first_page").asBoolean()).isFalse();
        assertThat(page.path("last_page").asBoolean()).isFalse();
        assertThat(page.path("empty").asBoolean()).isFalse();
        assertThat(page.path("contents").get(0)).isEqualTo(tree(all.get(5)));
        assertThat(all).isEqualTo(all.stream().distinct().toList());
    }

    @Test
    void aWholeServiceHasAllThatWasPublishedOfIt() {
        DirectoryDatabase directory = taken("hsds-3.1/examples/csv");
        JsonNode service = tree(directory
                .records
                .find(HsdsKind.SERVICES, UUID.fromString("ac148810-d857-441c-9679-408f346de14b"), false, true)
                .orElseThrow());
        assertThat(service.path("name").asText()).isEqualTo("Community Counselling");
        assertThat(service.path("program").path("name").asText()).isEqualTo("Community Mental Health Support");
        assertThat(service.path("organization").path("tax_id").asText()).isEqualTo("tax_id");
        assertThat(service.path("cost_options").get(0).path("amount").asInt()).isEqualTo(35);
        assertThat(service.path("required_documents")).hasSize(1);
        assertThat(service.path("service_at_locations").get(0).path("location").path("accessibility"))
                .hasSize(1);
    }

    @Test
    void aServiceAtALocationHasAllThatWasPublishedOfItsServiceToo() {
        DirectoryDatabase directory = taken("hsds-3.1/examples/csv");
        UUID id = UUID.fromString("ac148810-d857-441c-9679-408f346de14b");
        JsonNode alone =
                tree(directory.records.find(HsdsKind.SERVICES, id, false, true).orElseThrow());
        List<JsonNode> placed = new ArrayList<>();
        directory.records.all(
                HsdsKind.SERVICE_AT_LOCATIONS,
                USUAL,
                true,
                entry -> placed.add(tree(directory
                        .records
                        .find(
                                HsdsKind.SERVICE_AT_LOCATIONS,
                                UUID.fromString(tree(entry).path("id").asText()),
                                true,
                                true)
                        .orElseThrow())));
        JsonNode service = placed.stream()
                .map(placement -> placement.path("service"))
                .filter(of -> of.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        alone.fieldNames().forEachRemaining(field -> {
            if (!field.equals("service_at_locations")) {
                assertThat(service.path(field)).as(field).isEqualTo(alone.path(field));
            }
        });
        assertThat(service.path("cost_options")).hasSize(1);
    }

    @Test
    void nobodyIsNamedToWhoIsNotKnown() {
        DirectoryDatabase directory = taken("hsds-3.1/examples/csv");
        UUID service = UUID.fromString("ac148810-d857-441c-9679-408f346de14b");
        assertThat(directory
                        .records
                        .find(HsdsKind.SERVICES, service, true, true)
                        .orElseThrow())
                .contains("Ann Persona", "assurer_email");
        for (HsdsKind kind : HsdsKind.values()) {
            directory.records.all(
                    kind, query(Map.of("full", "true", "fullService", "true")), false, entry -> assertThat(entry)
                            .doesNotContain("Persona", "assurer_email", "updated_by"));
        }
    }

    @Test
    void placesAreFoundWithinMetresOfThePostcode() throws IOException {
        DirectoryDatabase directory = DirectoryDatabase.empty();
        directory.load(
                ImportZip.of(
                        Map.of(
                                "services.csv", "id,name\nS1,Near\nS2,Far",
                                "locations.csv",
                                        "id,name,latitude,longitude\nL1,A,25.7700,-80.2000\nL2,B,25.8600,-80.2000",
                                "services_at_location.csv", "id,service_id,location_id\nP1,S1,L1\nP2,S2,L2",
                                "physical_addresses.csv",
                                        "id,location_id,address_1,city,state_province,postal_code\nA1,L1,1 A St,Miami,FL,33130\nA2,L2,1 B St,Miami,FL,33150")),
                "near");
        assertThat(placed(directory, Map.of("postcode", "33130"))).containsExactly("Near");
        assertThat(placed(directory, Map.of("postcode", "33130", "proximity", "9000")))
                .containsExactly("Near");
        // a hundredth of a degree of latitude is 1,112 metres
        assertThat(placed(directory, Map.of("postcode", "33130", "proximity", "10100")))
                .containsExactlyInAnyOrder("Near", "Far");
        assertThat(placed(directory, Map.of("postcode", "99999", "proximity", "9000")))
                .isEmpty();
    }

    @Test
    void servicesAreFoundByTermOrganizationAndWords() {
        DirectoryDatabase directory = taken("hsds-3.1/examples/csv");
        String organization = "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610";
        assertThat(found(directory, Map.of("organizationId", organization))).isEqualTo(1);
        assertThat(found(directory, Map.of("organizationId", new UUID(1, 2).toString())))
                .isZero();
        assertThat(found(directory, Map.of("search", "counselling"))).isEqualTo(1);
        assertThat(found(directory, Map.of("search", "zoology"))).isZero();
        assertThat(found(directory, Map.of("modifiedAfter", "2023-03-15"))).isEqualTo(1);
        assertThat(found(directory, Map.of("modifiedAfter", "2023-03-15T10:30:46Z")))
                .isZero();
    }

    private static long found(DirectoryDatabase directory, Map<String, String> asked) {
        HsdsQuery query = query(asked);
        HsdsPage page = directory.records.page(HsdsKind.SERVICES, query, true);
        assertThat(page.contents()).hasSize((int) page.totalItems());
        return page.totalItems();
    }

    private static List<String> placed(DirectoryDatabase directory, Map<String, String> asked) {
        return directory.records.page(HsdsKind.SERVICE_AT_LOCATIONS, query(asked), true).contents().stream()
                .map(entry -> tree(entry).path("service").path("name").asText())
                .toList();
    }

    private static HsdsQuery query(Map<String, String> asked) {
        return new HsdsQuery(
                asked.get("search"),
                JSON.convertValue(asked.get("page"), Integer.class),
                JSON.convertValue(asked.get("perPage"), Integer.class),
                new HsdsQuery.HsdsAbout(null, null, asked.get("organizationId"), null),
                new HsdsQuery.HsdsNear(asked.get("postcode"), asked.get("proximity")),
                asked.get("modifiedAfter"),
                false,
                new HsdsQuery.HsdsDetail(asked.containsKey("full"), asked.containsKey("fullService"), false));
    }

    private static DirectoryDatabase taken(String published) {
        DirectoryDatabase directory =
                DirectoryDatabase.empty(DataSize.ofMegabytes(200), java.time.Duration.ofMinutes(5));
        directory.imports.importFrom(
                DATA.resolve(published), "published", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        return directory;
    }

    private static void accepted(JsonSchema schema, String answer) {
        assertThat(schema.validate(tree(answer))).as(answer).isEmpty();
    }

    private JsonSchema pageOf(HsdsKind kind) {
        ObjectNode page = JSON.createObjectNode();
        ObjectNode envelope = description.at("/components/schemas/Page").deepCopy();
        envelope.path("properties").fieldNames().forEachRemaining(envelope.withArray("required")::add);
        page.putArray("allOf").add(envelope);
        page.putObject("properties").set("contents", answer(PATHS.get(kind)).at("/properties/contents"));
        page.putArray("required").add("contents");
        return schemas.getSchema(page, strict());
    }

    private JsonSchema oneOf(HsdsKind kind) {
        return schemas.getSchema(answer(PATHS.get(kind) + "/{id}"), strict());
    }

    private JsonNode answer(String path) {
        JsonNode answer =
                description.path("paths").path(path).at("/get/responses/200/content/application~1json/schema");
        assertThat(answer.isMissingNode()).as(path).isFalse();
        return answer;
    }

    private static SchemaValidatorsConfig strict() {
        return SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
