package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.directory.DirectoryPublication;
import org.throughline.shared.Actor;

/** The directory over HSDS, read by who is signed in, and by anybody where the agency says so. */
@LifecycleTest
class HsdsApiTest {

    private static final Actor ADMINISTRATOR = new Actor("administrator", "Ada", Set.of("administrator"), Set.of());

    @Autowired
    TestRestTemplate http;

    @Autowired
    DirectoryPublication publication;

    @LocalServerPort
    int port;

    @AfterEach
    void close() {
        publication.open(false, ADMINISTRATOR);
    }

    @Test
    void onlyWhoIsSignedInReadsItUntilTheAgencySaysOtherwise() {
        assertThat(http.getForEntity("/hsds/services", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.getForEntity("/hsds/", String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        publication.open(true, ADMINISTRATOR);
        assertThat(http.getForEntity("/hsds/services", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.getForEntity("/hsds", String.class).getBody())
                .contains("\"version\":\"3.1.3\"", "\"profile\":\"https://", "\"openapi_url\":\"https://");
        assertThat(http.getForEntity("/api/v1/services", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        publication.open(false, ADMINISTRATOR);
        assertThat(http.getForEntity("/hsds/services", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void onlyAdministratorsOpenItOnThePageOfImports() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        assertThat(worker.submit("/directory/publication", "open", "true").statusCode())
                .isEqualTo(403);
        PageClient administrator = PageClient.signedIn(port, "administrator");
        administrator.submit("/directory/publication", "open", "true");
        assertThat(administrator.get("/directory/imports").body()).contains("Anybody may read the directory");
        assertThat(publication.isOpen()).isTrue();
    }

    @Test
    void aPageIsAskedForByGetAndByPostAndNotSentTwice() throws IOException {
        ResponseEntity<String> page = known().getForEntity("/hsds/services?per_page=1", String.class);
        JsonNode read = new ObjectMapper().readTree(page.getBody());
        assertThat(read.path("page_number").asInt()).isEqualTo(1);
        assertThat(read.path("contents").size()).isLessThanOrEqualTo(1);
        HttpHeaders headers = new HttpHeaders();
        headers.setIfNoneMatch(page.getHeaders().getETag());
        assertThat(known().exchange(
                                "/hsds/services?per_page=1", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(known().postForEntity("/hsds/services?per_page=1", null, String.class)
                        .getBody())
                .isEqualTo(page.getBody());
    }

    @Test
    void allServicesAreStreamedOneALine() {
        ResponseEntity<String> stream = known().getForEntity("/hsds/services?format=ndjson", String.class);
        assertThat(stream.getHeaders().getContentType()).hasToString("application/x-ndjson;charset=UTF-8");
        String page = known().getForEntity("/hsds/services", String.class).getBody();
        assertThat(page)
                .contains("\"total_items\":"
                        + (stream.getBody() == null
                                ? 0
                                : stream.getBody().lines().count()) + ",");
    }

    @Test
    void whatMakesNoSenseIsRefusedAsJson() {
        for (String wrong : new String[] {
            "page=0",
            "page=abc",
            "per_page=5000",
            "format=xml",
            "modified_after=soon",
            "proximity=100",
            "taxonomy_id=7",
            "postcode=a&proximity=1"
        }) {
            ResponseEntity<String> refused = known().getForEntity("/hsds/service_at_locations?" + wrong, String.class);
            assertThat(refused.getStatusCode()).as(wrong).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(refused.getHeaders().getContentType()).hasToString("application/problem+json");
        }
        for (String nothing :
                new String[] {"services/1", "services/00000000-0000-4000-8000-000000000000", "programs"}) {
            ResponseEntity<String> missing = known().getForEntity("/hsds/" + nothing, String.class);
            assertThat(missing.getStatusCode()).as(nothing).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(missing.getHeaders().getContentType()).hasToString("application/problem+json");
        }
    }

    @Test
    void administratorsTakeTheWholeDirectoryAway() throws IOException {
        assertThat(known().getForEntity("/api/v1/directory/export", byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        ResponseEntity<byte[]> zip =
                http.withBasicAuth("administrator", "demo").getForEntity("/api/v1/directory/export", byte[].class);
        assertThat(zip.getHeaders().getContentType()).hasToString("application/zip");
        try (ZipInputStream read = new ZipInputStream(new java.io.ByteArrayInputStream(zip.getBody()))) {
            assertThat(read.getNextEntry().getName()).isEqualTo("datapackage.json");
        }
    }

    private TestRestTemplate known() {
        return http.withBasicAuth("caseworker", "demo");
    }
}
