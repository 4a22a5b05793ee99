package org.throughline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.engine.CaseVariables;
import org.throughline.insight.BackTest.DecisionDifference;
import org.throughline.intake.IntakeProcess;

/** What is kept of a case's course, and what changed models would have made of it. */
@LifecycleTest
class FlowEventsTest {

    @Autowired
    LifecycleDriver driver;

    @Autowired
    BackTest backTest;

    @Autowired
    HistoryReplay historyReplay;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Instant before;
    private String caseNumber;

    @BeforeEach
    void aCase() {
        before = clock.instant();
        caseNumber = driver.request();
        driver.until(caseNumber, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
    }

    @Test
    void everyFlowIsKeptInItsOrder() {
        List<String> intake = jdbc.sql(
                        "select from_id || '>' || to_id from flow_taken where case_number = ? and process_key = 'intake' order by id")
                .param(caseNumber)
                .query(String.class)
                .list();
        assertThat(intake).hasSizeGreaterThanOrEqualTo(4).startsWith("RequestTaken>FindDuplicates");
        assertThat(intake.get(intake.size() - 1)).isEqualTo("ScreeningResult>Accepted");
    }

    @Test
    void whatIsRolledBackIsNotKept() {
        String other = transaction.execute(status -> {
            String number = driver.request();
            status.setRollbackOnly();
            return number;
        });
        assertThat(count("flow_taken", other)).isZero();
        assertThat(count("decision_taken", other)).isZero();
        assertThat(count("flow_taken", caseNumber)).isPositive();
    }

    @Test
    void whatACaseWentThroughIsNeverChanged() {
        assertThatThrownBy(() -> owner.sql("delete from flow_taken").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        owner.sql("update decision_taken set outputs = '{}'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aDecisionIsKeptWithTheFlagsItWasTakenOnAndNoIds() {
        DecisionDifference triage = backTest.past("triage", null, 200).items().stream()
                .filter(decision -> decision.caseNumber().equals(caseNumber))
                .findFirst()
                .orElseThrow();
        assertThat(triage.inputs())
                .containsKeys("source", "presentingProblem", "immediateDanger")
                .doesNotContainKeys(CaseVariables.CASE_ID, "caseNumber", CaseVariables.SUBMISSION_ID);
        assertThat(triage.from()).containsKey("priority");
        assertThat(triage.stepId()).isNotNull();
    }

    @Test
    void aTasksThreeDatesAreOneDecision() {
        long dates = jdbc.sql(
                        "select count(*) from decision_taken where case_number = ? and decision_key = 'due-dates' and step_id = 'ScreenRequest'")
                .param(caseNumber)
                .query(Long.class)
                .single();
        assertThat(dates).isEqualTo(1);
    }

    @Test
    void theSameTableDecidesTheSameAgain() {
        for (String table : List.of("triage", "due-dates")) {
            BackTest.BackTestOutcome outcome = run(table, file("processes/casefile/" + table + ".dmn"));
            assertThat(outcome.same())
                    .isEqualTo(backTest.decisions(table, before))
                    .isPositive();
            assertThat(outcome.shifts()).isEmpty();
            assertThat(outcome.cases()).isEmpty();
        }
    }

    @Test
    void aChangedTableShowsWhatWouldDifferAndForWhom() {
        BackTest.BackTestOutcome outcome =
                run("triage", file("processes/casefile/triage.dmn").replace("name=\"priority\"", "name=\"rank\""));
        assertThat(outcome.differing()).isPositive();
        assertThat(outcome.shifts()).isNotEmpty().allSatisfy(shift -> {
            assertThat(shift.from()).containsKey("priority");
            assertThat(shift.to()).containsKey("rank").doesNotContainKey("priority");
        });
        assertThat(outcome.cases()).extracting(DecisionDifference::caseNumber).contains(caseNumber);
    }

    @Test
    void aChangedTableThatAsksForAnotherFlagOfTheCaseDecides() {
        String other = file("processes/casefile/triage.dmn").replace("<text>source</text>", "<text>screening</text>");
        assertThat(run("triage", other).failing()).isZero();
        BackTest.BackTestOutcome broken = run(
                "triage", file("processes/casefile/triage.dmn").replace("typeRef=\"boolean\"", "typeRef=\"double\""));
        assertThat(broken.failing()).isPositive();
    }

    @Test
    void aBackTestCanBeStopped() {
        assertThat(backTest.run("triage", file("processes/casefile/triage.dmn"), null, done -> {}, () -> true)
                        .same())
                .isZero();
    }

    @Test
    void aFinishedProcessFindsItsWayOnTheSameDrawing() {
        HistoryReplay.ReplayOutcome outcome =
                historyReplay.run("intake", file("processes/intake/intake.bpmn"), before, done -> {}, () -> false);
        assertThat(outcome.walked()).isPositive().isEqualTo(outcome.same());
        assertThat(outcome.passes()).isEmpty();
        assertThat(outcome.gone()).isEmpty();
    }

    @Test
    void aWayThatWasTakenOutIsReported() {
        String without = file("processes/intake/intake.bpmn")
                .replace("targetRef=\"ScreenRequest\"", "targetRef=\"RequestTaken\"");
        HistoryReplay.ReplayOutcome outcome = historyReplay.run("intake", without, before, done -> {}, () -> false);
        assertThat(outcome.same()).isZero();
        assertThat(outcome.gone())
                .extracting(HistoryReplay.ReplayedWay::toId)
                .contains(IntakeProcess.Elements.SCREEN_REQUEST);
        assertThat(outcome.gone().get(0).cases()).contains(caseNumber);
    }

    private BackTest.BackTestOutcome run(String table, String dmn) {
        return backTest.run(table, dmn, before, done -> {}, () -> false);
    }

    private long count(String table, String number) {
        return jdbc.sql("select count(*) from " + table + " where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private static String file(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
