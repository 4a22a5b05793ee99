package org.throughline.instruments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.instruments.domain.InstrumentFacts;
import org.throughline.instruments.domain.PackZip;
import org.throughline.shared.Json;

/** Instruments on the pages: answered in a case, and brought by an administrator as packs. */
@LifecycleTest
class InstrumentPagesTest {

    private static final String PACKS = "/instruments";

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Test
    void anInstrumentIsAnsweredOnThePageAndStandsThereWithWhatChanged() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String page = instruments();
        assertThat(worker.get(page).body()).contains("Nothing was measured yet").contains("PHQ-9");
        assertThat(worker.get(page + "/gad-7").body())
                .contains("Feeling nervous, anxious, or on edge")
                .contains("No permission required");

        answer(worker, page + "/gad-7", "3", "3", "3", "1", "0", "0", "0");
        answer(worker, page + "/gad-7", "1", "1", "1", "1", "0", "0", "0");

        String shown = worker.get(page).body();
        assertThat(shown).contains("6 lower (it was 10)").contains("Moderate").contains("Minimal");
        assertThat(shown).contains("Several days").contains("Definition 1.0.0, SHA-256");
    }

    @Test
    void aRefusedAnswerStandsAtItsQuestionAndWhatWasChosenIsKept() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String page = instruments() + "/k6";
        HttpResponse<String> refused = worker.submit(page, "answer.k6.k1", "4", "answer.k6.k2", "9");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"k6.k2-error\"").contains("checked=\"checked\"");
        assertThat(worker.submit(page).statusCode()).isEqualTo(422);
        assertThat(worker.submit(page, "answer.k6.k1", "4", "sha256.k6", "0").statusCode())
                .isEqualTo(409);
    }

    @Test
    void anInstrumentThatNobodyKnowsIsNotFoundInWords() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String begin = instruments().replace("/instruments", "/interview?use=");
        for (String odd : new String[] {"%28%28%5B%7B%22", "..%2F..", "phq-9&use=%7Bnumber%7D"}) {
            assertThat(worker.get(begin + odd).statusCode()).as(odd).isEqualTo(404);
        }
    }

    @Test
    void anySubsetIsAnsweredInOneInterviewAndWhatWasLeftOutIsNotRecorded() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String page = instruments();
        assertThat(worker.get(page.replace("/instruments", "/interview?use=phq-9&use=gad-7&use=k6"))
                        .uri()
                        .getPath())
                .endsWith("/instruments/phq-9,gad-7,k6");
        String together = page + "/phq-9,gad-7,k6";
        assertThat(worker.get(together).body())
                .contains("Little interest or pleasure", "Feeling nervous", "so depressed that nothing");
        worker.submit(together, "answer.phq-9.p1", "1", "answer.k6.k1", "2");
        String shown = worker.get(page + "?").body();
        assertThat(shown.split("<article", -1)).hasSize(3);
        assertThat(shown).contains("Kessler distress scale (K6)");
        assertThat(worker.get(page + "/phq-9,phq-9").statusCode()).isEqualTo(404);
        assertThat(worker.get(page + "/phq-9,none").statusCode()).isEqualTo(404);
    }

    @Test
    void ofAnInterviewAllIsRecordedOrNothingAndTheRefusalStandsAtItsInstrument() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String page = instruments();
        HttpResponse<String> refused =
                worker.submit(page + "/phq-9,k6", "answer.phq-9.p9", "1", "answer.k6.k2", "9", "interpreter", "Ana");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"k6.k2-error\"", "value=\"Ana\"");
        assertThat(worker.get(page).body()).contains("Nothing was measured yet");
        assertThat(worker.submit(page + "/phq-9,k6").body()).contains("href=\"#phq-9.answers\"");
    }

    @Test
    void whereNoTextWasPublishedInTheReadersLanguageTheFormSaysSoAndAsksForTheInterpreter() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String page = instruments();
        worker.submit("/language", "language", "id");
        assertThat(worker.get(page + "/gad-7").body())
                .contains("Merasa ")
                .doesNotContain("tidak diterbitkan dalam bahasa Anda");
        assertThat(worker.get(page + "/gad-7,ssm").body())
                .contains("tidak diterbitkan dalam bahasa Anda", "name=\"interpreter\"");
        worker.submit("/language", "language", "en");
    }

    @Test
    void aCriticalAnswerSaysWhichResponseHasBegun() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String page = instruments();
        worker.submit(page + "/ssm", "answer.ssm.safety", "1");
        assertThat(worker.get(page).body()).contains("An answer began the safety response");
        worker.submit(page + "/phq-9", "answer.phq-9.p9", "1");
        assertThat(worker.get(page).body())
                .contains("Suicide: ask now")
                .contains("An answer began the response to a risk of suicide");
        assertThat(worker.get(page.replace("/instruments", "/safety")).body())
                .contains("Named by an answer to an instrument")
                .contains("Risk of suicide")
                .contains("The client was not asked yet");
    }

    @Test
    void aPackOffersNothingUntilAnAdministratorAcceptsItByName() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        PageClient worker = PageClient.signedIn(port, "caseworker");
        assertThat(worker.get(PACKS).statusCode()).isEqualTo(403);
        String number = fixture.startedFor("Measured", "caseworker").caseNumber();
        InstrumentFacts.PACKS.forEach(id -> {
            String name = id + "-" + UUID.randomUUID();
            String pack = loaded(administrator, id, name);
            assertThat(answer(worker, number, name, Map.of()).statusCode()).isEqualTo(404);
            assertThat(administrator
                            .submit(PACKS + "/" + pack + "/accept", "name", " ")
                            .statusCode())
                    .isEqualTo(422);
            administrator.submit(PACKS + "/" + pack + "/accept", "name", "Ada Prasetyo");
            assertThat(administrator.get(PACKS).body()).contains("Accepted by Ada Prasetyo");
            InstrumentFacts.of(id).path("cases").forEach(worked -> {
                HttpResponse<String> scored = answer(worker, number, name, worked.path("answers"));
                assertThat(scored.statusCode()).isEqualTo(201);
                if (worked.path("expect").has("band")) {
                    assertThat(scored.body())
                            .contains("\"band\":" + worked.path("expect").path("band"));
                }
            });
        });
        assertThat(administrator
                        .upload(PACKS, "file", "phq.zip", "application/zip", PackZip.of(PackZip.files("phq-9")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theCriticalItemOfAPackBeginsTheResponseToARiskOfSuicide() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String name = "srq-20-" + UUID.randomUUID();
        administrator.submit(PACKS + "/" + loaded(administrator, "srq-20", name) + "/accept", "name", "Ada");
        String number = fixture.startedFor("Measured", "caseworker").caseNumber();
        assertThat(answer(PageClient.signedIn(port, "caseworker"), number, name, Map.of("s17", 1))
                        .body())
                .contains("\"suicide-risk\"")
                .contains("\"safetyResponse\":true")
                .contains("\"suicideResponse\":true");
    }

    /** Mona has no licence, Carla is an LMSW, who diagnoses where an LCSW co-signs. */
    @Test
    void anInstrumentThatDiagnosesIsKeptToThoseWhoMay() {
        PageClient administrator = PageClient.signedIn(port, "administrator");
        String name = "diagnostic-" + UUID.randomUUID();
        String pack = loaded(administrator, name, PackZip.licensed("dast-10", name, "diagnosis"));
        administrator.submit(PACKS + "/" + pack + "/accept", "name", "Ada");
        String hers = fixture.startedFor("Measured", "casemanager").caseNumber();
        HttpResponse<String> refused = answer(PageClient.signedIn(port, "casemanager"), hers, name, Map.of("d1", 1));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A diagnosis is kept to those", "Ruth Adler");

        PageClient carla = PageClient.signedIn(port, "caseworker");
        String number = fixture.startedFor("Measured", "caseworker").caseNumber();
        assertThat(answer(carla, number, name, Map.of("d1", 1)).statusCode()).isEqualTo(201);
        assertThat(carla.get("/cases/" + number + "/notes").body()).contains("DAST");
        assertThat(PageClient.signedIn(port, "clinician").get("/co-signatures").body())
                .contains(number);
    }

    private String loaded(PageClient administrator, String id, String name) {
        return loaded(administrator, name, PackZip.named(id, name));
    }

    /** @return the id of the pack */
    private String loaded(PageClient administrator, String name, byte[] zip) {
        administrator.upload(PACKS, "file", name + ".zip", "application/zip", zip);
        String packs = administrator.get("/api/v1/instrument-packs").body();
        String before = packs.substring(0, packs.indexOf("\"" + name + "\""));
        return before.substring(before.lastIndexOf("\"id\":\"", before.lastIndexOf("\"instrument\":")) + 6)
                .substring(0, 36);
    }

    private static HttpResponse<String> answer(PageClient worker, String number, String instrument, Object answers) {
        return worker.json(
                "POST",
                "/api/v1/cases/" + number + "/administrations",
                Json.of(Map.of("instrument", instrument)).replace("}", ",\"answers\":" + text(answers) + "}"));
    }

    private static String text(Object answers) {
        return Json.mapper().valueToTree(answers).toString();
    }

    private static void answer(PageClient worker, String page, String... values) {
        String[] fields = new String[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            fields[2 * i] = "answer.gad-7.g" + (i + 1);
            fields[2 * i + 1] = values[i];
        }
        assertThat(worker.submit(page, fields).statusCode()).isLessThan(400);
    }

    private String instruments() {
        return "/cases/" + fixture.startedFor("Measured", "caseworker").caseNumber() + "/instruments";
    }
}
