package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.api.ApiClient.Answer;
import org.throughline.supervision.SupervisionFixture;

/** A session of supervision through the API, from its agenda to both signatures. */
@LifecycleTest
class SupervisionApiTest {

    private static final String SESSIONS = "/api/v1/supervision-sessions";

    @LocalServerPort
    private int port;

    @Autowired
    private SupervisionFixture fixture;

    @Test
    void aSessionIsBegunChangedAndSignedByBoth() {
        String number = fixture.caseOf("Through");
        Answer begun = as("supervisor").post(SESSIONS, Map.of("worker", "caseworker", "content", content(number, 30)));
        assertThat(begun.status()).isEqualTo(201);
        String one = SESSIONS + "/" + begun.json().path("id").asText();
        assertThat(as("caseworker")
                        .post(one + "/signatures", Map.of("version", 1))
                        .status())
                .isEqualTo(204);
        assertThat(as("supervisor")
                        .put(one, Map.of("version", 1, "content", content(number, 40)))
                        .status())
                .isEqualTo(204);
        assertThat(as("caseworker")
                        .post(one + "/signatures", Map.of("version", 1))
                        .status())
                .isEqualTo(409);
        for (String who : List.of("caseworker", "supervisor")) {
            assertThat(as(who).post(one + "/signatures", Map.of("version", 2)).status())
                    .isEqualTo(204);
        }

        JsonNode signed = as("caseworker").get(one).json();
        assertThat(signed.path("status").asText()).isEqualTo("signed");
        assertThat(signed.path("content").path("minutes").path("clinical").asInt())
                .isEqualTo(40);
        assertThat(signed.path("signatures")).hasSize(2);
        assertThat(as("caseworker").get(SESSIONS).json().path("items").findValuesAsText("id"))
                .contains(signed.path("id").asText());
        assertThat(as("administrator").get(one).status()).isEqualTo(404);
        assertThat(as("supervisor")
                        .post(one + "/entered-in-error", Map.of("reason", "Twice."))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        Map<String, Object> tomorrow =
                Map.of("heldOn", fixture.today().plusDays(1).toString(), "minutes", minutes(30), "notes", "");
        Answer refused = as("supervisor").post(SESSIONS, Map.of("worker", "caseworker", "content", tomorrow));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo("heldOn");
        assertThat(as("supervisor")
                        .post(SESSIONS, Map.of("worker", "caseworker"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theAgendaIsForTheWorkerAndTheirSupervisor() {
        assertThat(as("supervisor")
                        .get("/api/v1/supervision-agenda?worker=caseworker")
                        .status())
                .isEqualTo(200);
        assertThat(as("caseworker")
                        .get("/api/v1/supervision-agenda")
                        .json()
                        .path("items")
                        .isArray())
                .isTrue();
        assertThat(as("supervisor2")
                        .get("/api/v1/supervision-agenda?worker=caseworker")
                        .status())
                .isEqualTo(404);
    }

    private Map<String, Object> content(String number, int clinical) {
        return Map.of(
                "heldOn",
                fixture.today().toString(),
                "minutes",
                minutes(clinical),
                "notes",
                "",
                "topics",
                List.of(Map.of("caseNumber", number, "note", "Where she sleeps.")),
                "decisions",
                List.of());
    }

    private static Map<String, Object> minutes(int clinical) {
        return Map.of("administrative", 10, "educational", 0, "clinical", clinical);
    }

    private ApiClient as(String username) {
        return new ApiClient(port, username, "demo");
    }
}
