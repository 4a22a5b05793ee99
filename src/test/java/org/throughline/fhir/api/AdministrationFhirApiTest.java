package org.throughline.fhir.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.fhir.resource.FhirJson;
import org.throughline.shared.Json;

/** Answered instruments as FHIR R4, read strictly as everything that comes in by the partners' door. */
@LifecycleTest
class AdministrationFhirApiTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    JdbcClient jdbc;

    private final FhirJson fhir = new FhirJson();
    private PageClient worker;
    private String number;

    @BeforeEach
    void aCase() {
        worker = PageClient.signedIn(port, "caseworker");
        number = fixture.startedFor("Measured", "caseworker").caseNumber();
    }

    @Test
    void anAnsweredInstrumentIsAResponseWithTheCodesOfItsDefinition() {
        JsonNode row = answer("phq-9", Map.of("p1", 3, "p2", 2, "p9", 1), "Ana Interpreter");
        QuestionnaireResponse response = fhir.read(
                QuestionnaireResponse.class,
                body("QuestionnaireResponse/" + row.path("id").asText()));

        assertThat(response.getQuestionnaire()).isEqualTo("urn:throughline:instrument:phq-9|1.0.0");
        assertThat(response.getIdentifier().getValue())
                .isEqualTo(row.path("sha256").asText());
        assertThat(response.getSubject().getIdentifier().getValue()).isEqualTo(number);
        assertThat(response.getAuthor().getIdentifier().getValue()).isEqualTo("caseworker");
        assertThat(response.getExtensionByUrl("urn:throughline:interpreter")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("Ana Interpreter");
        assertThat(response.getItem()).extracting(item -> item.getLinkId()).containsExactly("p1", "p2", "p9");
        Coding first = response.getItemFirstRep().getAnswerFirstRep().getValueCoding();
        assertThat(first.getSystem()).isEqualTo("http://loinc.org");
        assertThat(first.getCode()).isEqualTo("LA6571-9");
        assertThat(first.getDisplay()).isEqualTo("Nearly every day");
    }

    @Test
    void aQuestionWithSeveralAnswersHasThemAll() {
        JsonNode row = answer("ahc-hrsn", Map.of("q96778-6", List.of("LA31996-4", "LA28580-1")), null);
        QuestionnaireResponse response = fhir.read(
                QuestionnaireResponse.class,
                body("QuestionnaireResponse/" + row.path("id").asText()));
        assertThat(response.getItemFirstRep().getAnswer())
                .extracting(given -> given.getValueCoding().getCode())
                .containsExactly("LA31996-4", "LA28580-1");
    }

    @Test
    void everyScoreIsAnObservationWithItsBandsAndTheAnswersThatItComesFrom() {
        JsonNode row = answer(
                "phq-9", Map.of("p1", 3, "p2", 2, "p3", 2, "p4", 2, "p5", 1, "p6", 1, "p7", 0, "p8", 0, "p9", 1), null);
        String id = row.path("id").asText();
        Observation total = fhir.read(Observation.class, body("Observation/" + id + ".0"));

        assertThat(total.getCode().getCoding()).extracting(Coding::getCode).containsExactly("44261-6", "total");
        assertThat(total.getValueQuantity().getValue()).isEqualByComparingTo("12");
        assertThat(total.getInterpretationFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("moderate");
        assertThat(total.getReferenceRange()).hasSize(5);
        assertThat(total.getDerivedFromFirstRep().getReference()).isEqualTo("QuestionnaireResponse/" + id);
        assertThat(total.getNoteFirstRep().getText()).isEqualTo("Suicide: ask now");
        assertThat(fhir.read(Observation.class, body("Observation/" + id + ".1"))
                        .getValueQuantity()
                        .getValue())
                .isEqualByComparingTo("5");
        assertThat(get("Observation/" + id + ".7").statusCode()).isEqualTo(404);
    }

    @Test
    void aScoreThatCouldNotBeMadeSaysSoInsteadOfANumber() {
        JsonNode row = answer("gad-7", Map.of("g1", 1), null);
        Observation total = fhir.read(
                Observation.class, body("Observation/" + row.path("id").asText() + ".0"));
        assertThat(total.hasValue()).isFalse();
        assertThat(total.getDataAbsentReason().getText()).contains("Not scored");
        assertThat(total.getReferenceRange()).hasSize(4);
    }

    @Test
    void aSearchGoesPageByPageThroughWhatWasAnswered() {
        answer("gad-7", Map.of("g1", 1), null);
        answer("k6", Map.of("k1", 1), null);
        Bundle first = fhir.read(Bundle.class, body("QuestionnaireResponse?_count=1"));
        assertThat(first.getEntry()).hasSize(1);
        assertThat(first.getEntryFirstRep().getFullUrl()).contains("/api/v1/cases/" + number + "/fhir/Questionnaire");
        String next = first.getLink("next").getUrl();
        Bundle second = fhir.read(
                Bundle.class, worker.get(next.substring(next.indexOf("/api/"))).body());
        assertThat(((QuestionnaireResponse) second.getEntryFirstRep().getResource()).getQuestionnaire())
                .contains("gad-7");
        assertThat(second.getLink("next")).isNull();
        assertThat(fhir.read(Bundle.class, body("Observation")).getEntry()).hasSize(3);
        assertThat(get("Observation?_count=many").statusCode()).isEqualTo(400);
    }

    @Test
    void whoMayNotReadTheCaseReadsNothingAndEachReadIsLogged() {
        String id = answer("k6", Map.of("k1", 1), null).path("id").asText();
        PageClient stranger = PageClient.signedIn(port, "caseworker2");
        String other = fixture.startedFor("Other", "caseworker").caseNumber();
        for (String path : List.of("QuestionnaireResponse", "Observation", "QuestionnaireResponse/" + id)) {
            HttpResponse<String> refused = stranger.get("/api/v1/cases/" + number + "/fhir/" + path);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("OperationOutcome");
            get(path);
        }
        assertThat(worker.get("/api/v1/cases/" + other + "/fhir/QuestionnaireResponse/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("QuestionnaireResponse/none").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select distinct by || ' ' || action || ' ' || what from access_log where door = 'api'"
                                + " and by in ('caseworker', 'caseworker2') and what like 'administration%'")
                        .query(String.class)
                        .list())
                .contains(
                        "caseworker read administrations",
                        "caseworker read administration",
                        "caseworker2 refused administrations");
    }

    @Test
    void theWordsAreTheQuestionnaireOfTheFileByNameAndByHash() {
        JsonNode all = json(worker.get("/api/v1/instruments").body()).path("items");
        assertThat(all).hasSizeGreaterThan(4);
        StreamSupport.stream(all.spliterator(), false).forEach(row -> {
            String words = worker.get(
                            "/api/v1/fhir/Questionnaire/" + row.path("id").asText())
                    .body();
            Questionnaire read = fhir.read(Questionnaire.class, words);
            assertThat(read.getCopyright()).isEqualTo(row.path("notice").asText());
            assertThat(fhir.tree(read)).isEqualTo(json(words));
            assertThat(worker.get("/api/v1/fhir/Questionnaire/"
                                    + row.path("sha256").asText())
                            .body())
                    .isEqualTo(words);
        });
        assertThat(worker.get("/api/v1/fhir/Questionnaire/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(worker.get("/api/v1/fhir/Questionnaire/none").statusCode()).isEqualTo(404);
    }

    private JsonNode answer(String instrument, Map<String, Object> answers, String interpreter) {
        Map<String, Object> asked = new HashMap<>(Map.of("instrument", instrument, "answers", answers));
        asked.put("interpreter", interpreter);
        return json(worker.json("POST", "/api/v1/cases/" + number + "/administrations", Json.of(asked))
                .body());
    }

    private String body(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/fhir+json;charset=UTF-8");
        return answer.body();
    }

    private HttpResponse<String> get(String path) {
        return worker.get("/api/v1/cases/" + number + "/fhir/" + path);
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }
}
