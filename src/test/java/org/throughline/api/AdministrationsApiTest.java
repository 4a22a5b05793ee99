package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.api.ApiClient.Answer;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.instruments.domain.InstrumentFacts;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.safety.SuicideResponseProcess;

/** Instruments are answered, scored and sealed over the API; a critical answer is acted on before it is answered. */
@LifecycleTest
class AdministrationsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    SafetyPlans plans;

    @Autowired
    JdbcClient jdbc;

    private ApiClient worker;
    private String number;

    @BeforeEach
    void aCase() {
        worker = new ApiClient(port, "caseworker", "demo");
        number = fixture.startedFor("Measured", "caseworker").caseNumber();
    }

    @Test
    void everyWorkedCaseIsAnsweredAsItsSourceSays() {
        InstrumentFacts.SHIPPED.forEach(
                id -> InstrumentFacts.of(id).path("cases").forEach(worked -> {
                    Map<String, Object> body =
                            new HashMap<>(Map.of("instrument", id, "answers", worked.path("answers")));
                    body.put(
                            "age", worked.hasNonNull("age") ? worked.path("age").intValue() : null);
                    Answer answer = worker.post(administrations(), body);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
                    worked.path("expect").fields().forEachRemaining(expected -> assertThat(
                                    found(answer, expected.getKey()))
                            .as(id + " " + expected.getKey())
                            .isEqualTo(comparable(expected.getValue())));
                }));
    }

    private static Object found(Answer answer, String key) {
        JsonNode json = answer.json();
        return comparable(
                List.of("band", "flags", "needs").contains(key)
                        ? json.path(key)
                        : json.path("scores").path(key));
    }

    private static Object comparable(JsonNode value) {
        return value.isNumber() ? (Object) value.doubleValue() : value;
    }

    @Test
    void whatWasAnsweredStandsNewestFirstWithTheWordsThatWereAnswered() {
        worker.post(administrations(), answered("gad-7", Map.of("g1", 1)));
        worker.post(administrations(), answered("k6", Map.of("k1", 4)));

        JsonNode items = worker.get(administrations()).json().path("items");
        assertThat(items).extracting(item -> item.path("instrument").asText()).containsExactly("k6", "gad-7");
        JsonNode newest = items.get(0);
        assertThat(newest.path("scores").has("total")).isTrue();
        assertThat(newest.path("scores").path("total").isNull()).isTrue();
        assertThat(newest.path("answers").path("k1").intValue()).isEqualTo(4);
        assertThat(newest.path("definitionSha256").asText())
                .isEqualTo(worker.get("/api/v1/instruments/k6")
                        .json()
                        .path("sha256")
                        .asText());
        JsonNode first = worker.get(administrations() + "?limit=1").json();
        assertThat(worker.get(administrations() + "?limit=1&after="
                                + first.path("next").asText())
                        .json()
                        .path("items")
                        .get(0)
                        .path("instrument")
                        .asText())
                .isEqualTo("gad-7");
        assertThat(worker.get("/api/v1/cases/" + number + "/timeline").text())
                .contains("Kessler distress scale (K6) was answered");
    }

    @Test
    void whatIsNoAnswerIsRefusedWithItsFieldAndNothingIsKept() {
        assertRefused(answered("phq-9", Map.of("p1", 4)), "p1");
        assertRefused(answered("phq-9", Map.of("p1", true)), "p1");
        assertRefused(answered("phq-9", Map.of("p11", 1)), "p11");
        assertRefused(answered("phq-9", Map.of()), "answers");
        assertRefused(Map.of("instrument", "phq-9"), "answers");
        assertThat(worker.post(administrations(), answered("audit", Map.of("a1", 1)))
                        .status())
                .isEqualTo(404);
        assertThat(worker.post(administrations(), Map.of("answers", Map.of("p1", 1)))
                        .status())
                .isIn(400, 422);
        Map<String, Object> other = new HashMap<>(answered("k6", Map.of("k1", 1)));
        other.put("sha256", "0".repeat(64));
        assertThat(worker.post(administrations(), other).status()).isEqualTo(409);
        assertThat(worker.get(administrations()).json().path("items")).isEmpty();
        ApiClient stranger = new ApiClient(port, "caseworker2", "demo");
        assertThat(stranger.post(administrations(), answered("k6", Map.of("k1", 1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAnswerAboutSuicideBeginsItsOwnResponseWhateverTheScoreIs() {
        JsonNode answer = worker.post(administrations(), answered("phq-9", Map.of("p9", 1)))
                .json();

        assertThat(answer.path("flags")).extracting(JsonNode::asText).containsExactly("suicide-risk");
        assertThat(answer.path("safetyResponse").asBoolean()).isTrue();
        assertThat(answer.path("suicideResponse").asBoolean()).isTrue();
        assertThat(open(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE)).isEqualTo(1);
        assertThat(open(SafetyResponseProcess.Elements.REPORT_BY_PHONE)).isZero();
        JsonNode danger = worker.get("/api/v1/cases/" + number + "/safety/dangers")
                .json()
                .path("items")
                .get(0);
        assertThat(danger.path("namedIn").asText()).isEqualTo("instrument");
        assertThat(danger.path("description").asText())
                .contains("better off dead")
                .contains("Several days");

        worker.post(administrations(), answered("ssm", Map.of("mental-health", 1)));
        assertThat(open(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE))
                .as("one response answers both")
                .isEqualTo(1);
        assertThat(worker.get("/api/v1/cases/" + number + "/safety/dangers")
                        .json()
                        .path("items"))
                .hasSize(2);
        JsonNode responses = worker.get("/api/v1/cases/" + number + "/suicide-responses")
                .json()
                .path("items");
        assertThat(responses).hasSize(1);
        assertThat(responses.get(0).path("inquiries")).isEmpty();
        assertThat(responses.get(0).path("closing").isNull()).isTrue();
    }

    @Test
    void dangerFromOthersBeginsTheSafetyResponse() {
        JsonNode answer = worker.post(administrations(), answered("ssm", Map.of("safety", 1)))
                .json();

        assertThat(answer.path("safetyResponse").asBoolean()).isTrue();
        assertThat(answer.path("suicideResponse").asBoolean()).isFalse();
        assertThat(open(SafetyResponseProcess.Elements.REPORT_BY_PHONE)).isEqualTo(1);
        assertThat(open(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE)).isZero();
    }

    @Test
    void aSafetyPlanIsReadAsItWasSealed() {
        plans.make(
                cases.find(number).orElseThrow().caseId(),
                AnsweredForm.latest(Map.of(
                        "warningSigns", "I stop sleeping.", "alone", "Walk.", "surroundings", "The pills are gone.")),
                fixture.actor("caseworker"));

        JsonNode plan = worker.get("/api/v1/cases/" + number + "/safety-plans")
                .json()
                .path("items")
                .get(0);
        assertThat(plan.path("revision").intValue()).isEqualTo(1);
        assertThat(plan.path("current").asBoolean()).isTrue();
        assertThat(plan.path("plan").path("warningSigns").asText()).isEqualTo("I stop sleeping.");
        assertThat(plan.path("sha256").asText()).hasSize(64);
        assertThat(new ApiClient(port, "caseworker2", "demo")
                        .get("/api/v1/cases/" + number + "/safety-plans")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAnswerThatIsNotCriticalBeginsNothing() {
        JsonNode answer = worker.post(administrations(), answered("ssm", Map.of("housing", 1, "safety", 2)))
                .json();
        assertThat(answer.path("flags")).extracting(JsonNode::asText).containsExactly("crisis-domain");
        assertThat(answer.path("safetyResponse").asBoolean()).isFalse();
        assertThat(open(SafetyResponseProcess.Elements.REPORT_BY_PHONE)).isZero();
        assertThat(open(SuicideResponseProcess.Elements.ASK_ABOUT_SUICIDE)).isZero();
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasAnswered() {
        worker.post(administrations(), answered("k6", Map.of("k1", 1)));
        for (String change : List.of(
                "update instrument_administration set content = content || ' '",
                "delete from instrument_administration",
                "delete from instrument_definition",
                "update instrument_definition set content = content || ' '")) {
            assertThat(catchThrowable(() -> jdbc.sql(change).update())).isInstanceOf(DataAccessException.class);
        }
    }

    private long open(String task) {
        return worker.get("/api/v1/cases/" + number).json().path("openTasks").findValuesAsText("key").stream()
                .filter(task::equals)
                .count();
    }

    private void assertRefused(Map<String, Object> body, String field) {
        Answer answer = worker.post(administrations(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo(field);
    }

    private static Map<String, Object> answered(String instrument, Map<String, Object> answers) {
        return Map.of("instrument", instrument, "answers", answers);
    }

    private String administrations() {
        return "/api/v1/cases/" + number + "/administrations";
    }
}
