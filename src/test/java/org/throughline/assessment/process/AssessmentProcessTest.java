package org.throughline.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.AssessmentView.RankedNeed;
import org.throughline.assessment.Assessments;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

@LifecycleTest
class AssessmentProcessTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    Assessments assessments;

    @Autowired
    Cases cases;

    @Autowired
    TaskCompletion door;

    @Autowired
    JdbcClient db;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private ProcessInstance process;

    @BeforeEach
    void aCaseToBeAssessed() {
        AbstractAssertions.init(engine);
        begin("caseworker");
    }

    @Test
    void aSlightNeedIsAssessedWithoutASignature() {
        interview("caseworker", "5", false);
        rank("caseworker", "1");

        walk().isEnded()
                .hasPassed(
                        AssessmentProcess.Elements.PREPARE_ASSESSMENT,
                        AssessmentProcess.Elements.SCORE_ASSESSMENT,
                        AssessmentProcess.Elements.RECORD_NEEDS,
                        AssessmentProcess.Elements.RECORD_RISK,
                        AssessmentProcess.Elements.SIGN_OFF_NEEDED)
                .hasNotPassed(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT);
        AssessmentView latest = latest();
        assertThat(latest.status()).isEqualTo("completed");
        assertThat(latest.instruments()).as("those of the interview").containsExactly("essentials");
        assertThat(latest.sha256()).hasSize(64);
        assertThat(cases.require(opened.caseId()).riskLevel()).isEqualTo(latest.riskLevel());
    }

    @Test
    void dangerIsSignedOffByALicensedClinicianAndSealed() {
        interview("caseworker", "1", true);
        rank("caseworker", "5");
        walk().isWaitingAt(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT);
        sign("clinician");

        walk().isEnded()
                .hasPassed(AssessmentProcess.Elements.RECORD_SIGN_OFF, AssessmentProcess.Elements.ASSESSMENT_SIGNED);
        assertThat(latest().status()).isEqualTo("signed");
        assertThat(latest().signOff().decided().by()).isEqualTo("clinician");
        assertThat(latest().riskLevel()).isEqualTo("severe");
    }

    @Test
    void theInterviewOpensWithTheInstrumentsThatFitAndTheScoresSuggestTheNeeds() {
        assertThat(open(AssessmentProcess.Elements.INTERVIEW_CLIENT, "caseworker")
                        .data())
                .containsEntry("instruments", List.of("essentials", "safety-family"))
                .doesNotContainKeys("housing", "safety");

        interview("caseworker", "1", false);

        List<?> needs = (List<?>)
                open(AssessmentProcess.Elements.RANK_NEEDS, "caseworker").data().get("needs");
        assertThat(needs).hasSize(1);
        assertThat((Map<?, ?>) needs.get(0))
                .extracting("category", "severity", "description", "found")
                .containsExactly("housing", "5", "", "Housing: scored 1 of 5");
    }

    @Test
    void aReturnedAssessmentKeepsItsRoundAndOpensWithWhatWasAnswered() {
        interview("caseworker", "1", true);
        rank("caseworker", "5");
        driver.complete(
                process,
                AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT,
                "clinician",
                Map.of("decision", "return", "comments", "Who is in danger?"));

        walk().isWaitingAt(AssessmentProcess.Elements.INTERVIEW_CLIENT);
        assertThat(open(AssessmentProcess.Elements.INTERVIEW_CLIENT, "caseworker")
                        .data())
                .containsEntry("returnedComments", "Who is in danger?")
                .containsEntry("housing", "1");
        interview("caseworker", "2", true);
        rank("caseworker", "4");
        sign("clinician");
        assertThat(assessments.rounds(latest().id()))
                .extracting(AssessmentView::status)
                .containsExactly("returned", "signed");
        assertThat(latest().needs()).extracting(RankedNeed::severity).containsExactly(4);
    }

    @Test
    void whoInterviewedCannotSignOffTheirOwnAssessment() {
        begin("clinician");
        interview("clinician", "1", true);
        rank("clinician", "5");

        assertThatThrownBy(() -> sign("clinician")).isInstanceOfSatisfying(Rejection.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Rejection.RejectionKind.FORBIDDEN);
            assertThat(refused.code()).isEqualTo("own-work-signed");
        });
        walk().isWaitingAt(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT);
        assertThat(latest().status()).isEqualTo("awaiting-sign-off");
    }

    @Test
    void nobodyWithoutTheLicenceSignsOff() {
        interview("caseworker", "1", true);
        rank("caseworker", "5");

        assertThatThrownBy(() -> sign("casemanager")).isInstanceOf(Rejection.class);
        walk().isWaitingAt(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT);
    }

    @Test
    void anAnswerToAnInstrumentThatWasNotChosenIsRefused() {
        Map<String, Object> answers = new LinkedHashMap<>(answers("3", false));
        answers.put("safety", "1");

        assertThatThrownBy(() ->
                        driver.complete(process, AssessmentProcess.Elements.INTERVIEW_CLIENT, "caseworker", answers))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void theWorkerIsRemindedAndTheSupervisorHearsOfALateInterviewWhileTheTaskStays() {
        assertThat(driver.timers(process)).hasSize(2);

        driver.letTimersComeUp(process);

        walk().isWaitingAt(AssessmentProcess.Elements.INTERVIEW_CLIENT);
        assertThat(driver.timers(process)).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatIsSealed() {
        interview("caseworker", "1", true);
        rank("caseworker", "5");

        refused("update assessment_round set notes = 'x' where case_id = ?");
        refused("update assessment_round set risk_level = 'low' where case_id = ?");
        refused("delete from assessment_round where case_id = ?");
        refused("update assessment_need set severity = 1 where round_id in"
                + " (select id from assessment_round where case_id = ?)");
        refused("insert into assessment_need select id, 9, 'food', 1, 'x' from assessment_round where case_id = ?");
        refused("update assessment_round set status = 'signed', signed = true, decided_by = interviewed_by,"
                + " decided_at = now() where case_id = ?");
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> owner.sql(sql).param(opened.caseId()).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    private void begin(String worker) {
        opened = driver.open(worker, "north");
        process = driver.start(AssessmentProcess.KEY, opened, Map.of());
        walk().isWaitingAt(AssessmentProcess.Elements.INTERVIEW_CLIENT);
    }

    private void interview(String username, String housing, boolean danger) {
        driver.complete(process, AssessmentProcess.Elements.INTERVIEW_CLIENT, username, answers(housing, danger));
    }

    private static Map<String, Object> answers(String housing, boolean danger) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of(
                "interviewedOn", "2026-03-12",
                "interviewPlace", "home",
                "instruments", List.of("essentials"),
                "housing", housing,
                "income", "4",
                "food", "4",
                "transportation", "5"));
        if (danger) {
            answers.put("immediateDanger", true);
            answers.put("dangerDescription", "Must leave tonight");
        }
        return answers;
    }

    private void rank(String username, String severity) {
        driver.complete(
                process,
                AssessmentProcess.Elements.RANK_NEEDS,
                username,
                Map.of(
                        "needs",
                        List.of(Map.of("category", "housing", "severity", severity, "description", "A room")),
                        "strengths",
                        List.of(Map.of("strength", "Works well with others"))));
    }

    private void sign(String username) {
        driver.complete(process, AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT, username, Map.of("decision", "sign"));
    }

    private TaskForm open(String taskKey, String username) {
        return door.open(driver.task(process, taskKey).getId(), driver.actor(username), Locale.ENGLISH);
    }

    private AssessmentView latest() {
        return assessments.latest(opened.caseId()).orElseThrow();
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(process);
    }
}
