package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.api.ApiClient.Answer;
import org.throughline.casefile.CaseFixture;

/** A note through the API and the pages: both refuse and take the same. */
@LifecycleTest
class NotesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture fixture;

    private String managed;
    private String licensed;

    @BeforeEach
    void openCases() {
        managed = fixture.assigned("Managed", "casemanager").caseNumber();
        licensed = fixture.assigned("Licensed", "caseworker").caseNumber();
    }

    @Test
    void counsellingOfACaseManagerIsRefusedAtItsFieldByApiAndPage() {
        Answer refused = post("casemanager", managed, "", note("counselling"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo("activity");
        assertThat(refused.json().path("errors").get(0).path("message").asText())
                .contains("You may inform, educate, link", "Ruth Adler");

        var page = PageClient.signedIn(port, "casemanager")
                .submit(
                        "/cases/" + managed + "/notes",
                        "contactType",
                        "phone",
                        "contactAt",
                        "2026-01-05T10:00",
                        "activity",
                        "counselling",
                        "text",
                        "We talked.");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("activity-error", "You may inform, educate, link", "Ruth Adler", "We talked.");
        assertThat(post("casemanager", managed, "", note("surgery")).status()).isEqualTo(422);
    }

    @Test
    void aNoteWithoutAnActivityInformsAndIsSignedAndAddedTo() {
        Answer written = post(
                "casemanager",
                managed,
                "",
                Map.of("contactType", "phone", "contactAt", "2026-01-05T10:00:00Z", "text", "Called."));
        assertThat(written.status()).isEqualTo(201);
        String id = "/" + written.json().path("id").asText();

        assertThat(post("casemanager", managed, id + "/sign", Map.of("version", 1))
                        .status())
                .isEqualTo(204);
        assertThat(post("casemanager", managed, id + "/addendum", Map.of("text", "And wrote."))
                        .status())
                .isEqualTo(204);
        assertThat(post("casemanager", managed, id + "/entered-in-error", Map.of("reason", "Twice."))
                        .status())
                .isEqualTo(204);

        var note = client("casemanager")
                .get("/api/v1/cases/" + managed + "/notes")
                .json()
                .path("items")
                .get(0);
        assertThat(note.path("content").path("activity").asText()).isEqualTo("information");
        assertThat(note.path("signature").path("late").asBoolean()).isTrue();
        assertThat(note.path("addenda").get(0).path("text").asText()).isEqualTo("And wrote.");
        String page = PageClient.signedIn(port, "casemanager")
                .get("/cases/" + managed + "/notes")
                .body();
        assertThat(page)
                .contains("<s>Called.</s>", "Entered in error", "Twice.", "Late entry", "And wrote.")
                .doesNotContain("??");
    }

    @Test
    void aCounsellingNoteOfAnLmswIsCosignedOrReturnedOnItsPage() {
        String first = post("caseworker", licensed, "", note("counselling"))
                .json()
                .path("id")
                .asText();
        String second = post("caseworker", licensed, "", note("diagnosis"))
                .json()
                .path("id")
                .asText();
        PageClient ruth = PageClient.signedIn(port, "clinician");
        assertThat(client("clinician").get("/api/v1/co-signatures?limit=200").text())
                .contains(first, second);
        assertThat(ruth.get("/co-signatures").body()).contains("Counselling in " + licensed, "Carla Mendez");
        String notes = "/cases/" + licensed + "/notes/";
        assertThat(ruth.get(notes + first).body()).contains("Your co-signature", "To be co-signed");

        assertThat(ruth.submit(notes + first + "/co-sign", "version", "1").body())
                .contains("The note is co-signed.", "Co-signed by Ruth Adler");
        assertThat(ruth.submit(notes + second + "/return", "version", "1", "returnReason", "")
                        .body())
                .contains("Say why you return it");
        assertThat(ruth.submit(notes + second + "/return", "version", "1", "returnReason", "By which test?")
                        .body())
                .contains("By which test?");

        PageClient carla = PageClient.signedIn(port, "caseworker");
        assertThat(carla.get("/co-signatures?scope=mine").body())
                .contains(second, "Returned", "returned by a co-signer")
                .doesNotContain(first);
        assertThat(carla.get("/cases/" + licensed + "/notes").body()).doesNotContain("??");
        assertThat(client("caseworker")
                        .get("/api/v1/co-signatures?scope=mine&after=forged")
                        .status())
                .isEqualTo(422);
    }

    private Answer post(String username, String number, String path, Object body) {
        return client(username).post("/api/v1/cases/" + number + "/notes" + path, body);
    }

    private static Map<String, Object> note(String activity) {
        return Map.of(
                "contactType",
                "in-person",
                "contactAt",
                "2026-01-05T10:00:00Z",
                "activity",
                activity,
                "text",
                "We talked.");
    }

    private ApiClient client(String username) {
        return new ApiClient(port, username, "demo");
    }
}
