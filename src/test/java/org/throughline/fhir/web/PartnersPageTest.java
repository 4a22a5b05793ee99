package org.throughline.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;

/** An administrator gives an organization's program access, and takes it back. */
@LifecycleTest
class PartnersPageTest {

    private static final Pattern SHOWN =
            Pattern.compile("(?s)<code>([0-9a-f-]{36})</code>.*?<code>([\\w-]{43})</code>");

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Services services;

    @Autowired
    JdbcClient db;

    @Test
    void theSecretIsShownOnceKeptAsAHashAndServesUntilItIsRevoked() {
        ServiceRow service = services.search(ServiceQuery.everything()).items().stream()
                .filter(row -> row.organization() != null)
                .findFirst()
                .orElseThrow();
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String begins = service.organization().split(" ")[0];
        assertThat(administrator.get("/partners?q=" + begins).body())
                .contains(service.organizationId().toString());

        HttpResponse<String> answer = administrator.submit(
                "/partners", "organization", service.organizationId().toString(), "label", "Case program");
        Matcher shown = SHOWN.matcher(answer.body());
        assertThat(shown.find()).isTrue();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String secret = shown.group(2);
        assertThat(administrator.get("/partners").body())
                .contains("Case program")
                .doesNotContain(secret);
        UUID id = UUID.fromString(shown.group(1));
        assertThat(db.sql("select secret_hash from partner_credential where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(secret);

        assertThat(status(id, secret)).isEqualTo(HttpStatus.OK);
        assertThat(status(id, secret + "x")).isEqualTo(HttpStatus.UNAUTHORIZED);
        administrator.submit("/partners/" + id + "/revoke");
        assertThat(status(id, secret)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(administrator.get("/partners").body()).contains("Revoked");
    }

    @Test
    void withoutAnOrganizationOrALabelNothingIsCreated() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        assertThat(administrator.submit("/partners", "label", "Case program").statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .submit("/partners", "organization", UUID.randomUUID().toString(), "label", "x")
                        .statusCode())
                .isEqualTo(422);
        assertThat(PageClient.signedIn(port, "supervisor").get("/partners").statusCode())
                .isEqualTo(403);
    }

    private Object status(UUID id, String secret) {
        return http.withBasicAuth(id.toString(), secret)
                .getForEntity("/fhir/Task", String.class)
                .getStatusCode();
    }
}
