package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.api.ApiClient.Answer;
import org.throughline.casefile.CaseSummary;
import org.throughline.retention.RetentionFixture;

/** Holds and runs of destruction over the API, in the words of the API. */
@LifecycleTest
class RetentionApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RetentionFixture fixture;

    @Test
    void aRunIsPreparedByOneAndApprovedByAnotherAndWhatIsHeldStays() {
        CaseSummary due = fixture.ofCarla("Api", 9);
        CaseSummary kept = fixture.ofCarla("ApiKept", 9);
        ApiClient ada = new ApiClient(port, "administrator", "demo");
        ApiClient stella = new ApiClient(port, "supervisor", "demo");
        Answer hold =
                stella.post("/api/v1/retention/holds", Map.of("caseNumber", kept.caseNumber(), "reason", "A claim"));
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        assertThat(stella.post("/api/v1/retention/holds", Map.of("caseNumber", "TL-1", "reason", "A claim"))
                        .text())
                .contains("\"field\":\"caseNumber\"");

        Answer prepared = ada.post("/api/v1/retention/runs", Map.of());
        assertThat(prepared.status()).as(prepared.text()).isEqualTo(201);
        assertThat(prepared.json().path("state").asText()).isEqualTo("prepared");
        String run = "/api/v1/retention/runs/" + prepared.json().path("id").asText();
        assertThat(ada.post(run + "/approve", Map.of()).status()).isEqualTo(403);
        assertThat(stella.post(run + "/approve", Map.of()).status()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(stella.get(run).json().at("/run/state").asText()).isEqualTo("done"));

        String records = stella.get(run + "/records?limit=200").text();
        assertThat(records).contains(due.caseNumber(), kept.caseNumber(), "\"reason\":\"held\"", "\"casework\"");
        assertThat(ada.get("/api/v1/cases/" + due.caseNumber()).status()).isEqualTo(404);
        assertThat(stella.get("/api/v1/cases/" + kept.caseNumber()).status()).isEqualTo(200);
        assertThat(ada.get(run + "/certificate").json().path("sha256").asText()).hasSize(64);
        String release = "/api/v1/retention/holds/" + hold.json().path("id").asText() + "/release";
        assertThat(stella.post(release, Map.of("reason", "")).text()).contains("\"field\":\"reason\"");
        assertThat(stella.post(release, Map.of("reason", "Settled")).status()).isEqualTo(204);
        assertThat(stella.post(release, Map.of("reason", "Twice")).status()).isEqualTo(409);
    }
}
