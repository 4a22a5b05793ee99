package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.api.ApiClient.Answer;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.Cases;
import org.throughline.instruments.AdministrationHistory;
import org.throughline.instruments.ScoreHistory;
import org.throughline.instruments.ScoreSeries;
import org.throughline.instruments.ScoreSeries.ScorePoint;
import org.throughline.shared.ConsistencyCheck;

/** Instruments that were answered on paper and typed in later. */
@LifecycleTest
class PaperAdministrationsTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    ScoreHistory scores;

    @Autowired
    AdministrationHistory history;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ApiClient worker;
    private String number;

    @BeforeEach
    void aCase() {
        worker = new ApiClient(port, "caseworker", "demo");
        number = fixture.startedFor("Paper", "caseworker").caseNumber();
    }

    @Test
    void aPaperThatIsTypedInCountsFromTheDayOnWhichItWasAnswered() {
        LocalDate today = LocalDate.now(clock);
        worker.post(administrations(), answered(2));
        Answer typed = worker.post(administrations(), onPaper(4, today.minusDays(30)));

        assertThat(typed.status()).as(typed.text()).isEqualTo(201);
        assertThat(typed.json().path("answeredOn").asText())
                .isEqualTo(today.minusDays(30).toString());
        UUID caseId = cases.find(number).orElseThrow().caseId();
        ScoreSeries series = scores.of(caseId, Locale.ENGLISH).get(0);
        assertThat(series.points())
                .extracting(ScorePoint::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(4), BigDecimal.valueOf(2));
        assertThat(history.slice(caseId, null, Locale.ENGLISH).items())
                .extracting(view ->
                        view.change() == null ? null : view.change().before().intValue())
                .containsExactly(null, 4);
        assertThat(sealed(typed)).contains("\"answeredOn\":\"" + today.minusDays(30) + "\"");
        assertThat(checks)
                .filteredOn(check -> check.claim().contains("answered instrument"))
                .singleElement()
                .satisfies(check -> assertThat(check.violations()).isEmpty());
        JsonNode response =
                fhir("QuestionnaireResponse/" + typed.json().path("id").asText());
        JsonNode score = fhir("Observation/" + typed.json().path("id").asText() + ".0");
        assertThat(response.path("authored").asText())
                .isEqualTo(today.minusDays(30).toString());
        assertThat(score.path("effectiveDateTime").asText())
                .isEqualTo(today.minusDays(30).toString());
        String page = PageClient.signedIn(port, "caseworker")
                .get("/cases/" + number + "/instruments")
                .body();
        assertThat(page).contains("Answered on paper on ", "Typed in").doesNotContain("??");
    }

    @Test
    void whatIsAnsweredNowIsSealedAsBefore() {
        Answer now = worker.post(administrations(), answered(2));
        assertThat(now.json().path("answeredOn").isNull()).isTrue();
        assertThat(sealed(now)).doesNotContain("answeredOn");
    }

    @Test
    void aPaperIsNotAnsweredInTheFuture() {
        LocalDate today = LocalDate.now(clock);
        Answer refused = worker.post(administrations(), onPaper(4, today.plusDays(1)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo("answeredOn");
        assertThat(worker.post(administrations(), onPaper(4, today)).status()).isEqualTo(201);
        var page = PageClient.signedIn(port, "caseworker")
                .submit(
                        "/cases/" + number + "/instruments/k6",
                        "answer.k6.k1",
                        "4",
                        "answeredOn",
                        today.plusDays(1).toString());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("answeredOn-error", "still to come");
    }

    private static Map<String, Object> onPaper(int points, LocalDate day) {
        Map<String, Object> body = new HashMap<>(answered(points));
        body.put("answeredOn", day.toString());
        return body;
    }

    private static Map<String, Object> answered(int points) {
        Map<String, Object> answers = Map.of("k1", points, "k2", 0, "k3", 0, "k4", 0, "k5", 0, "k6", 0);
        return Map.of("instrument", "k6", "answers", answers);
    }

    private String administrations() {
        return "/api/v1/cases/" + number + "/administrations";
    }

    private String sealed(Answer saved) {
        return jdbc.sql("select content from instrument_administration where sha256 = ?")
                .param(saved.json().path("sha256").asText())
                .query(String.class)
                .single();
    }

    private JsonNode fhir(String path) {
        return worker.get("/api/v1/cases/" + number + "/fhir/" + path).json();
    }
}
