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
        ResponseEntity<String> begun = upload("administrator", zip());
        assertThat(begun.getStatusCode()).as(begun.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        String path = String.valueOf(begun.getHeaders().getLocation());
        assertThat(begun.getBody()).isEqualTo("{\"id\":\"%s\"}".formatted(path.substring(path.lastIndexOf('/') + 1)));
        TestRestTemplate administrator = http.withBasicAuth("administrator", "demo");
        return Awaitility.await()
                .until(
                        () -> administrator.getForEntity(path, String.class).getBody(),
                        told -> !told.contains("\"state\":\"running\""));
    }

    private ResponseEntity<String> upload(String username, byte[] bytes) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "lantern.zip";
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(username, "demo")
                .postForEntity("/api/v1/directory/imports", new HttpEntity<>(parts, headers), String.class);
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
