package org.throughline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.insight.HistoryReplay.ReplayOutcome;
import org.throughline.insight.Insight.Scope;
import org.throughline.insight.ProcessPicture.Again;
import org.throughline.insight.ProcessPicture.PictureFlow;
import org.throughline.insight.ProcessPicture.PictureStep;
import org.throughline.intake.IntakeProcess;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** The numbers on the picture of a process, each against a case that was walked for it. */
@LifecycleTest
class InsightTest {

    @LocalServerPort
    int port;

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Insight insight;

    @Autowired
    HistoryReplay replay;

    @Autowired
    ModelLibrary library;

    @Autowired
    CaseProcesses processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor administrator;
    private Instant before;

    @BeforeEach
    void now() {
        administrator = driver.actor("administrator");
        before = clock.instant();
    }

    @Test
    void aFinishedProcessIsCountedAtEveryStepItTook() {
        driver.until(driver.request(), CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        ProcessPicture intake = since("intake", before);
        assertThat(intake.started()).isEqualTo(1);
        assertThat(intake.finished()).isEqualTo(1);
        assertThat(intake.median()).isNotNull();
        PictureStep screening = step(intake, IntakeProcess.Elements.SCREEN_REQUEST);
        assertThat(screening.visits()).isEqualTo(1);
        assertThat(screening.median()).isNotNull();
        assertThat(screening.withDue()).isEqualTo(1);
        assertThat(screening.latePercent()).isZero();
        assertThat(screening.work()).isTrue();
    }

    @Test
    void eachWayOutOfAChoiceHasItsShare() {
        driver.until(driver.request(), CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        String refused = driver.request();
        driver.until(refused, IntakeProcess.Elements.SCREEN_REQUEST);
        driver.complete(refused, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out"));
        ProcessPicture intake = since("intake", before);
        assertThat(way(intake, IntakeProcess.Elements.SCREENING_RESULT, IntakeProcess.Elements.ACCEPTED)
                        .percent())
                .isEqualTo(50);
        assertThat(way(intake, IntakeProcess.Elements.SCREENING_RESULT, IntakeProcess.Elements.SCREENED_OUT)
                        .percent())
                .isEqualTo(50);
        assertThat(way(intake, IntakeProcess.Elements.SCREENING_RESULT, IntakeProcess.Elements.INFORMATION_ONLY)
                        .percent())
                .isZero();
        assertThat(way(intake, IntakeProcess.Elements.RECORD_SCREENING, IntakeProcess.Elements.SCREENING_RESULT)
                        .percent())
                .isNull();
    }

    @Test
    void aChangedConditionSaysWhichPastCasesItWouldHaveSentAnotherWay() {
        String accepted = driver.request();
        driver.until(accepted, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        String drawn = processes.model(definition(IntakeProcess.KEY));
        ReplayOutcome unchanged = replay(drawn);
        assertThat(unchanged.choices()).isEmpty();
        assertThat(unchanged.undecided()).isZero();

        ReplayOutcome changed = replay(drawn.replace("${screening == 'accept'}", "${screening == 'never'}"));
        assertThat(changed.same()).isLessThan(unchanged.same());
        assertThat(changed.choices()).anySatisfy(choice -> {
            assertThat(choice.stepId()).isEqualTo(IntakeProcess.Elements.SCREENING_RESULT);
            assertThat(choice.cases()).contains(accepted);
        });

        ReplayOutcome unknown = replay(drawn.replace("${screening == 'accept'}", "${neverAsked == 'yes'}"));
        assertThat(unknown.undecided()).isPositive();
    }

    private ReplayOutcome replay(String bpmn) {
        return replay.run(IntakeProcess.KEY, bpmn, before, done -> {}, () -> false);
    }

    private String definition(String key) {
        return library.versions(ModelKind.PROCESS, key).get(0).definitionId();
    }

    @Test
    void anOpenStepIsHereNowHoweverLongAgoItWasReached() {
        long open = step(since(CaseLifecycleProcess.KEY, null), CaseLifecycleProcess.Elements.ASSIGN_WORKER)
                .openNow();
        driver.until(driver.request(), CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        assertThat(step(since(CaseLifecycleProcess.KEY, clock.instant()), CaseLifecycleProcess.Elements.ASSIGN_WORKER)
                        .openNow())
                .isEqualTo(open + 1);
    }

    @Test
    void aTaskPastItsDueDateIsLate() {
        String caseNumber = driver.request();
        driver.until(caseNumber, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        jdbc.sql("""
                        update act_hi_taskinst set due_date_ = start_time_ - interval '1 hour'
                        where task_def_key_ = 'AssignWorker' and proc_inst_id_ =
                            (select proc_inst_id_ from act_hi_procinst where business_key_ = ? and proc_def_key_ = 'case-lifecycle')
                        """).param(caseNumber).update();
        PictureStep assigning =
                step(since(CaseLifecycleProcess.KEY, before), CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        assertThat(assigning.lateNow()).isEqualTo(1);
        assertThat(assigning.latePercent()).isEqualTo(100);
    }

    @Test
    void workThatCameBackIsReportedWithHowOften() {
        String caseNumber = driver.request();
        driver.until(caseNumber, PlanProcess.Elements.REVIEW_PLAN);
        driver.complete(caseNumber, PlanProcess.Elements.REVIEW_PLAN, Map.of("decision", "return"));
        driver.until(caseNumber, PlanProcess.Elements.REVIEW_PLAN);
        ProcessPicture plan = since("plan", before);
        assertThat(plan.again())
                .extracting(Again::stepId)
                .contains(PlanProcess.Elements.DRAFT_PLAN, PlanProcess.Elements.REVIEW_PLAN);
        assertThat(plan.again()).allSatisfy(step -> {
            assertThat(step.processes()).isEqualTo(1);
            assertThat(step.times()).isEqualTo(1);
            assertThat(step.most()).isEqualTo(2);
        });
    }

    @Test
    void aVersionAndATimeThatSawNothingAreEmpty() {
        driver.until(driver.request(), CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        ProcessPicture earlier =
                insight.picture("intake", new Scope(1, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), administrator);
        assertThat(earlier.started()).isZero();
        assertThat(earlier.steps()).isNotEmpty().allSatisfy(step -> assertThat(step.visits())
                .isZero());
        assertThat(insight.versions("intake", administrator))
                .anySatisfy(version -> assertThat(version.started()).isPositive());
    }

    @Test
    void onlyAdministratorsReadAndOnlyWhatThereIs() {
        Scope all = new Scope(null, null, null);
        assertThatThrownBy(() -> insight.picture("intake", all, driver.actor("supervisor")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("studio-administrators-only");
        assertThatThrownBy(() -> insight.picture("nothing", all, administrator))
                .hasMessageContaining("process-unknown");
        assertThatThrownBy(() -> insight.picture("intake", new Scope(999, null, null), administrator))
                .hasMessageContaining("process-unknown");
    }

    @Test
    void thePageSaysItInBothLanguagesAndCompares() {
        driver.until(driver.request(), CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        PageClient page = PageClient.signedIn(port, "administrator");
        String since = before.atZone(clock.getZone()).toLocalDate().toString();
        for (String language : new String[] {"id", "en"}) {
            page.submit("/language", "language", language);
            for (String query : new String[] {"", "?version=1&with=1", "?since=" + since + "&with=before&show=p90"}) {
                var answer = page.get("/studio/process/intake/insight" + query);
                assertThat(answer.statusCode()).as(query).isEqualTo(200);
                assertThat(answer.body())
                        .contains(IntakeProcess.Elements.SCREEN_REQUEST)
                        .doesNotContain("??");
            }
        }
        assertThat(page.get("/studio/process/nothing/insight").statusCode()).isEqualTo(404);
        assertThat(page.get("/studio/process/intake/insight?with=x").statusCode())
                .isEqualTo(404);
        assertThat(page.get("/studio/process/intake/insight?since=soon").statusCode())
                .isEqualTo(422);
        assertThat(page.get("/api/v1/studio/insight/intake").body()).contains("\"processKey\":\"intake\"");
        assertThat(page.get("/api/v1/studio/insight/intake/drawing").body())
                .contains(IntakeProcess.Elements.SCREEN_REQUEST);
        assertThat(PageClient.signedIn(port, "supervisor")
                        .get("/studio/process/intake/insight")
                        .statusCode())
                .isEqualTo(403);
    }

    private ProcessPicture since(String key, Instant since) {
        return insight.picture(key, new Scope(null, since, null), administrator);
    }

    private static PictureStep step(ProcessPicture picture, String id) {
        return picture.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PictureFlow way(ProcessPicture picture, String from, String to) {
        return picture.flows().stream()
                .filter(flow -> flow.fromId().equals(from) && flow.toId().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
