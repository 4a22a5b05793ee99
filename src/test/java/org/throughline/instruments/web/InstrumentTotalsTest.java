package org.throughline.instruments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;

/** Totals of instruments that the program has no questions of, by page and by API. */
@LifecycleTest
class InstrumentTotalsTest {

    private static final String BODY = """
            {"name":"%s","rater":"Dr. Ana","on":"2026-01-05","score":24.5,"band":"moderate","document":"File 12"}""";

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    JdbcClient jdbc;

    private PageClient worker;
    private String number;

    @BeforeEach
    void aCase() {
        worker = PageClient.signedIn(port, "caseworker");
        number = fixture.startedFor("Measured", "caseworker").caseNumber();
    }

    @Test
    void aTotalIsRecordedOnThePageAndStandsThereWithWhoRatedAndWhereItsAnswersAre() {
        assertThat(worker.get(page()).body()).contains("No total was recorded yet");
        worker.submit(
                page(),
                "name",
                "Beck Inventory",
                "rater",
                "Dr. Ana",
                "on",
                "2026-01-05",
                "score",
                "24,5",
                "band",
                "moderate",
                "document",
                "File 12");
        assertThat(worker.get(page()).body())
                .contains(
                        "Beck Inventory",
                        "Rated on 5 Jan 2026 by Dr. Ana",
                        "24.5",
                        "moderate",
                        "File 12",
                        "sealed, SHA");
        assertThat(worker.get("/cases/" + number + "/timeline").body())
                .contains("A total of Beck Inventory was recorded");
    }

    @Test
    void aRefusedTotalStandsAtItsFieldAndWhatWasTypedIsKept() {
        HttpResponse<String> refused = worker.submit(
                page(), "name", "Beck Inventory", "rater", "Dr. Ana", "on", "2026-01-05", "score", "many");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"score-error\"", "value=\"Beck Inventory\"", "value=\"2026-01-05\"");
        assertThat(worker.submit(page(), "name", "PHQ-9", "rater", "A", "on", "2026-01-05", "score", "3")
                        .body())
                .contains("id=\"name-error\"");
    }

    @Test
    void theApiSealsListsAndRefusesAsThePageDoes() {
        HttpResponse<String> made = worker.json("POST", api(), BODY.formatted("Beck Inventory"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"score\":24.5", "\"by\":\"caseworker\"", "\"sha256\":\"");
        worker.json("POST", api(), BODY.formatted("Hamilton scale"));
        String first = worker.get(api() + "?limit=1").body();
        assertThat(first).contains("Hamilton scale").doesNotContain("Beck").contains("\"next\":\"");
        assertThat(worker.json("POST", api(), BODY.formatted("gad7")).statusCode())
                .isEqualTo(422);
        assertThat(worker.json("POST", api(), "{}").statusCode()).isEqualTo(422);
        assertThat(PageClient.signedIn(port, "caseworker2").get(api()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasRecorded() {
        worker.json("POST", api(), BODY.formatted("Beck Inventory"));
        for (String change : List.of(
                "update instrument_total set content = content || ' '",
                "delete from instrument_total",
                "truncate instrument_total")) {
            assertThat(catchThrowable(() -> jdbc.sql(change).update())).isInstanceOf(DataAccessException.class);
        }
    }

    private String page() {
        return "/cases/" + number + "/instrument-totals";
    }

    private String api() {
        return "/api/v1/cases/" + number + "/instrument-totals";
    }
}
