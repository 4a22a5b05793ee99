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
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.OwnerDatabase;
import org.throughline.insight.BackTest.Difference;

/** What is kept of a case's course, and what changed models would have made of it. */
@IntegrationTest
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
        driver.until(caseNumber, "AssignWorker");
    }

    @Test
    void every_flow_is_kept_in_its_order() {
        List<String> intake = jdbc.sql(
                        "select from_id || '>' || to_id from flow_taken where case_number = ? and process_key = 'intake' order by id")
                .param(caseNumber)
                .query(String.class)
                .list();
        assertThat(intake).hasSizeGreaterThanOrEqualTo(4).startsWith("RequestTaken>FindDuplicates");
        assertThat(intake.get(intake.size() - 1)).isEqualTo("ScreeningResult>Accepted");
    }

    @Test
    void what_is_rolled_back_is_not_kept() {
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
    void what_a_case_went_through_is_never_changed() {
        assertThatThrownBy(() -> owner.sql("delete from flow_taken").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        owner.sql("update decision_taken set outputs = '{}'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void a_decision_is_kept_with_the_flags_it_was_taken_on_and_no_ids() {
        Difference triage = backTest.past("triage", null, 200).items().stream()
                .filter(decision -> decision.caseNumber().equals(caseNumber))
                .findFirst()
                .orElseThrow();
        assertThat(triage.inputs())
                .containsKeys("source", "presentingProblem", "immediateDanger")
                .doesNotContainKeys("caseId", "caseNumber", "submissionId");
        assertThat(triage.from()).containsKey("priority");
        assertThat(triage.stepId()).isNotNull();
    }

    @Test
    void a_tasks_three_dates_are_one_decision() {
        long dates = jdbc.sql(
                        "select count(*) from decision_taken where case_number = ? and decision_key = 'due-dates' and step_id = 'ScreenRequest'")
                .param(caseNumber)
                .query(Long.class)
                .single();
        assertThat(dates).isEqualTo(1);
    }

    @Test
    void the_same_table_decides_the_same_again() {
        for (String table : List.of("triage", "due-dates")) {
            BackTest.Outcome outcome = run(table, file("processes/casefile/" + table + ".dmn"));
            assertThat(outcome.same())
                    .isEqualTo(backTest.decisions(table, before))
                    .isPositive();
            assertThat(outcome.shifts()).isEmpty();
            assertThat(outcome.cases()).isEmpty();
        }
    }

    @Test
    void a_changed_table_tells_what_would_differ_and_for_whom() {
        BackTest.Outcome outcome =
                run("triage", file("processes/casefile/triage.dmn").replace("name=\"priority\"", "name=\"rank\""));
        assertThat(outcome.differing()).isPositive();
        assertThat(outcome.shifts()).isNotEmpty().allSatisfy(shift -> {
            assertThat(shift.from()).containsKey("priority");
            assertThat(shift.to()).containsKey("rank").doesNotContainKey("priority");
        });
        assertThat(outcome.cases()).extracting(Difference::caseNumber).contains(caseNumber);
    }

    @Test
    void a_changed_table_that_asks_for_another_flag_of_the_case_decides() {
        String other = file("processes/casefile/triage.dmn").replace("<text>source</text>", "<text>screening</text>");
        assertThat(run("triage", other).failing()).isZero();
        BackTest.Outcome broken = run(
                "triage", file("processes/casefile/triage.dmn").replace("typeRef=\"boolean\"", "typeRef=\"double\""));
        assertThat(broken.failing()).isPositive();
    }

    @Test
    void a_back_test_can_be_stopped() {
        assertThat(backTest.run("triage", file("processes/casefile/triage.dmn"), null, done -> {}, () -> true)
                        .same())
                .isZero();
    }

    @Test
    void a_finished_process_finds_its_way_on_the_same_drawing() {
        HistoryReplay.Outcome outcome =
                historyReplay.run("intake", file("processes/intake/intake.bpmn"), before, done -> {}, () -> false);
        assertThat(outcome.walked()).isPositive().isEqualTo(outcome.same());
        assertThat(outcome.passes()).isEmpty();
        assertThat(outcome.gone()).isEmpty();
    }

    @Test
    void a_way_that_was_taken_out_is_told() {
        String without = file("processes/intake/intake.bpmn")
                .replace("targetRef=\"ScreenRequest\"", "targetRef=\"RequestTaken\"");
        HistoryReplay.Outcome outcome = historyReplay.run("intake", without, before, done -> {}, () -> false);
        assertThat(outcome.same()).isZero();
        assertThat(outcome.gone()).extracting(HistoryReplay.Way::toId).contains("ScreenRequest");
        assertThat(outcome.gone().get(0).cases()).contains(caseNumber);
    }

    private BackTest.Outcome run(String table, String dmn) {
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
