package org.throughline.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;

/** The directory over the API and as pages are served. */
@LifecycleTest
class DirectoryPagesTest {

    private static final String BUOY = """
            files:
              - file: list.csv
                columns:
                  - {column: Key, target: service.id}
                  - {column: Title, target: service.name}
                  - {column: Vets, target: service.veterans_only}
                  - {constant: 125, target: service.income_limit_percent}
                  - {constant: citizen, target: service.immigration_statuses}
            """;

    @Autowired
    TestRestTemplate http;

    @LocalServerPort
    int port;

    @Test
    void aZipIsImportedOverTheApiAndASecondTimeChangesNothing() throws IOException {
        assertThat(imported())
                .contains(
                        "\"state\":\"done\"",
                        "\"read\":3",
                        "\"setAside\":1",
                        "\"reason\":\"no-name\"",
                        "\"dryRun\":false");
        assertThat(imported()).contains("\"stored\":0", "\"updated\":0", "\"unchanged\":2");
        ResponseEntity<String> found = http.withBasicAuth("caseworker", "demo")
                .getForEntity("/api/v1/services?q=lantern shelt&need=housing", String.class);
        assertThat(found.getBody()).contains("Lantern Shelter");
    }

    @Test
    void importsAreListedAndAnUnknownOneIsNotFound() throws IOException {
        imported();
        TestRestTemplate administrator = http.withBasicAuth("administrator", "demo");
        assertThat(administrator
                        .getForEntity("/api/v1/directory/imports?limit=1", String.class)
                        .getBody())
                .contains("\"items\":[{\"id\":", "\"source\":\"lantern\"");
        String unknown = "/api/v1/directory/imports/" + new java.util.UUID(1, 2);
        assertThat(administrator.getForEntity(unknown, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(administrator
                        .postForEntity(unknown + "/stop", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theServicePageOpensThoughNoPhoneNumberIsKnown() throws Exception {
        imported();
        String found = http.withBasicAuth("caseworker", "demo")
                .getForEntity("/api/v1/services?q=lantern shelt", String.class)
                .getBody();
        String id = new ObjectMapper().readTree(found).at("/items/0/id").asText();
        HttpResponse<String> page = PageClient.signedIn(port, "caseworker").get("/resources/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Lantern Shelter").doesNotContain("tel:");
    }

    @Test
    void whatJsonSaysOfAServiceStandsOnItsPageAndInItsAnswer() throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/x-ndjson"));
        String service = """
                {"id": "w1", "name": "Willow Pantry", "alert": "Closed on Friday", "licenses": "Food handler 77",
                 "assured_date": "2026-01-02", "assurer_email": "ada@willow.example",
                 "organization": {"id": "o1", "name": "Willow"}, "program": {"id": "g1", "name": "Fresh start"},
                 "required_documents": [{"id": "d1", "document": "Proof of address"}],
                 "contacts": [{"id": "c1", "name": "Ann Willow", "title": "Manager",
                   "phones": [{"id": "p1", "number": "312-555-0177", "languages": [{"id": "l1", "name": "Spanish"}]}]}],
                 "capacities": [{"id": "q1", "available": 0, "maximum": 40, "unit": {"id": "u1", "name": "bags"}}],
                 "cost_options": [{"id": "f1", "option": "Adults", "amount": 3.50, "currency": "usd"}],
                 "service_at_locations": [{"id": "a1", "location": {"id": "k1", "name": "Willow House",
                   "accessibility": [{"id": "e1", "description": "Ramp at the side"}]},
                   "schedules": [{"id": "h1", "description": "By appointment"}]}],
                 "attributes": [{"id": "t1", "label": "Kind", "value": "Groceries"}],
                 "metadata": [{"id": "m1", "field_name": "name", "previous_value": "Old Pantry"}]}
                """.replace("\n", " ");
        ResponseEntity<String> begun = http.withBasicAuth("administrator", "demo")
                .postForEntity(
                        "/api/v1/directory/imports?source=willow", new HttpEntity<>(service, headers), String.class);
        assertThat(begun.getStatusCode()).as(begun.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(ended(String.valueOf(begun.getHeaders().getLocation())))
                .contains("\"state\":\"done\"", "\"setAside\":0");
        TestRestTemplate worker = http.withBasicAuth("caseworker", "demo");
        String found = worker.getForEntity("/api/v1/services?q=willow pant", String.class)
                .getBody();
        String id = new ObjectMapper().readTree(found).at("/items/0/id").asText();
        String answer =
                worker.getForEntity("/api/v1/services/" + id, String.class).getBody();
        String page =
                PageClient.signedIn(port, "caseworker").get("/resources/" + id).body();
        for (String said : new String[] {
            "Closed on Friday",
            "Food handler 77",
            "ada@willow.example",
            "Fresh start",
            "Proof of address",
            "Ann Willow",
            "Manager",
            "bags",
            "Adults",
            "3.50",
            "Ramp at the side",
            "By appointment",
            "Groceries",
            "Old Pantry"
        }) {
            assertThat(answer).contains(said);
            assertThat(page).contains(said);
        }
        assertThat(page).contains("0 of 40 bags", "2 Jan 2026", "312-555-0177");
    }

    @Test
    void anAgeThatIsNoneIsRefusedAtItsFieldAndStands() {
        HttpResponse<String> page = PageClient.signedIn(port, "caseworker").get("/resources?q=lantern&age=about+forty");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"age-error\"", "value=\"about forty\"");
    }

    @Test
    void onlyAdministratorsMayImport() throws IOException {
        assertThat(upload("caseworker", zip()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatIsNoZipIsRefusedInWords() {
        ResponseEntity<String> refused = upload("administrator", "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody()).contains("not a zip file");
    }

    @Test
    void filesInColumnsOfTheirOwnComeByAMappingWhichIsKeptForTheNextTime() throws IOException {
        byte[] zip = zip("list.csv", "Key,Title,Vets\n1,Buoy Legal Aid,yes\n");
        ResponseEntity<String> refused = upload("administrator", zip, "?source=buoy", BUOY.replace("Title", "Name"));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody())
                .contains(
                        "\"field\":\"mapping\"", "Line 5 of the mapping file: The file list.csv has no column “Name”.");

        assertThat(ended(upload("administrator", zip, "?source=buoy", BUOY))).contains("\"stored\":1");
        assertThat(ended(upload("administrator", zip, "?source=buoy&mapping=buoy", null)))
                .contains("\"unchanged\":1");
        assertThat(upload("administrator", zip, "?source=buoy&mapping=nobody", null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        PageClient administrator = PageClient.signedIn(port, "administrator");
        assertThat(administrator.get("/directory/mappings").body()).contains("/directory/mappings/buoy");
        assertThat(administrator.get("/directory/mappings/buoy").body()).isEqualTo(BUOY);
        assertThat(administrator.get("/directory/imports").body()).contains("<option value=\"buoy\">buoy</option>");

        assertThat(administrator.get("/directory/mappings/buoy/removal").body()).contains("Remove the mapping buoy");
        administrator.submit("/directory/mappings/buoy/removal");
        assertThat(administrator.get("/directory/imports").body()).doesNotContain("<option value=\"buoy\">");
        assertThat(administrator.get("/directory/mappings").body()).contains("buoy: removed by Ada Stone");
    }

    @Test
    void aServiceShowsItsConditions() throws Exception {
        byte[] zip = zip("list.csv", "Key,Title,Vets\n1,Buoy Legal Aid,yes\n");
        ended(upload("administrator", zip, "?source=buoy", BUOY));
        String found = http.withBasicAuth("caseworker", "demo")
                .getForEntity("/api/v1/services?q=buoy legal", String.class)
                .getBody();
        assertThat(found)
                .contains(
                        "\"veteransOnly\":true", "\"incomeLimitPercent\":125", "\"immigrationStatuses\":[\"citizen\"]");
        String id = new ObjectMapper().readTree(found).at("/items/0/id").asText();
        assertThat(PageClient.signedIn(port, "caseworker")
                        .get("/resources/" + id)
                        .body())
                .contains("only veterans", "up to 125 % of the poverty guidelines", "<li>citizens</li>");
    }

    @Test
    void aBadCursorAndAnUnknownServiceAreAnsweredPlainly() {
        TestRestTemplate worker = http.withBasicAuth("caseworker", "demo");
        assertThat(worker.getForEntity("/api/v1/services?after=xyz", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(worker.getForEntity("/api/v1/services/" + new java.util.UUID(1, 2), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("/api/v1/services", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    /** @return what is told once it has ended */
    private String imported() throws IOException {
        return ended(upload("administrator", zip()));
    }

    private String ended(ResponseEntity<String> begun) {
        assertThat(begun.getStatusCode()).as(begun.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        String path = String.valueOf(begun.getHeaders().getLocation());
        assertThat(begun.getBody()).isEqualTo("{\"id\":\"%s\"}".formatted(path.substring(path.lastIndexOf('/') + 1)));
        return ended(path);
    }

    private String ended(String path) {
        TestRestTemplate administrator = http.withBasicAuth("administrator", "demo");
        return Awaitility.await()
                .until(
                        () -> administrator.getForEntity(path, String.class).getBody(),
                        told -> !told.contains("\"state\":\"running\""));
    }

    private ResponseEntity<String> upload(String username, byte[] bytes) {
        return upload(username, bytes, "", null);
    }

    private ResponseEntity<String> upload(String username, byte[] bytes, String query, String mapping) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "lantern.zip";
            }
        });
        if (mapping != null) {
            parts.add("mapping", new ByteArrayResource(mapping.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return "mapping.yaml";
                }
            });
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(username, "demo")
                .postForEntity("/api/v1/directory/imports" + query, new HttpEntity<>(parts, headers), String.class);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hsds/organizations.csv"));
            zip.write("id,name\n1,Lantern\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("hsds/services.csv"));
            zip.write("id,organization_id,name\n1,1,Lantern Shelter\n2,1,\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
