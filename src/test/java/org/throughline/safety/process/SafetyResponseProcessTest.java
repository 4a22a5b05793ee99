package org.throughline.safety.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.TaskCompletion;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.shared.Actor;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;
import org.throughline.shell.FrameNotice;

@LifecycleTest
class SafetyResponseProcessTest {

    private static final Actor OTHER_SUPERVISOR =
            new Actor("supervisor2", "Samir Haddad", Set.of("supervisor"), Set.of("south"));

    @Autowired
    Intakes intakes;

    @Autowired
    Cases cases;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    List<FrameNotice> notices;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskCompletion door;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    CaseActions desk;
    String number;
    UUID caseId;
    UUID concern;
    ProcessInstance response;

    @BeforeEach
    void aConcernAboutACaseWithAWorker() {
        BpmnAwareTests.init(engine);
        desk = new CaseActions(engine, door);
        number = intakes.request(
                Map.of(
                        "firstName", "Safe",
                        "lastName", "Q" + UUID.randomUUID(),
                        "source", "self",
                        "presentingProblem", "housing"),
                CaseActions.INTAKE);
        caseId = cases.find(number).orElseThrow().caseId();
        cases.recordAssignment(caseId, "caseworker", "north", "supervisor");
        concern = concerns.raise(
                caseId,
                AnsweredForm.latest(Map.of(
                        "personAtRisk", "The youngest child",
                        "concerns", List.of("neglect"),
                        "description", "Alone at home for two nights.")),
                CaseActions.CASEWORKER);
        response = desk.process(SafetyResponseProcess.KEY, number);
    }

    @Test
    void aConcernIsCalledInFiledInWritingAndAcknowledgedWhileTheCaseGoesOn() {
        assertThat(response).isWaitingAtExactly(SafetyResponseProcess.Elements.REPORT_BY_PHONE);
        assertThat(desk.task(number, SafetyResponseProcess.Elements.REPORT_BY_PHONE))
                .isAssignedTo("caseworker");
        phone();
        assertThat(response)
                .isWaitingAtExactly(
                        SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT,
                        SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT)
                .hasPassed(SafetyResponseProcess.Elements.REPORT_AND_TELL);
        file();
        acknowledge();
        desk.goOn(response);

        assertThat(response)
                .isEnded()
                .hasPassed(
                        SafetyResponseProcess.Elements.RECORD_PHONE_REPORT,
                        SafetyResponseProcess.Elements.FILE_SAFETY_REPORT,
                        SafetyResponseProcess.Elements.RECORD_ACKNOWLEDGEMENT,
                        SafetyResponseProcess.Elements.REPORTED_AND_TOLD,
                        SafetyResponseProcess.Elements.CONCERN_REPORTED);
        assertThat(desk.process(IntakeProcess.KEY, number)).isWaitingAt(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
    }

    @Test
    void twoWaysThatBothWaitWhereTheyComeTogetherAreNoSecondWorkOnTheCase() {
        phone();
        file();
        acknowledge();
        assertThat(response).isWaitingAtExactly(SafetyResponseProcess.Elements.REPORTED_AND_TOLD);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(response.getId())
                        .messages()
                        .count())
                .isEqualTo(2);
        assertThat(checks).flatMap(ConsistencyCheck::violations).noneMatch(line -> line.contains(number));
        desk.goOn(response);
        assertThat(response).isEnded();
    }

    @Test
    void theWrittenReportIsSealed() {
        phone();
        file();
        Map<String, Object> sealed = jdbc.sql("select content, sha256 from safety_report where concern_id = ?")
                .param(concern)
                .query()
                .singleRow();
        assertThat(sealed.get("sha256")).isEqualTo(Sha256.of((String) sealed.get("content")));
        assertThatThrownBy(() -> owner.sql("update safety_report set content = '{}' where concern_id = ?")
                        .param(concern)
                        .update())
                .hasMessageContaining("sealed");
        assertThatThrownBy(() -> owner.sql("truncate safety_report cascade").update())
                .hasMessageContaining("sealed");
    }

    @Test
    void aSupervisorIsNotifiedAndHasNoVeto() {
        phone();
        assertThatThrownBy(() -> desk.complete(
                        number,
                        SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT,
                        Map.of("support", "none", "veto", true),
                        CaseActions.SUPERVISOR))
                .isInstanceOf(FormRefused.class);
        acknowledge();
        assertThat(response).isWaitingAt(SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT);
    }

    @Test
    void aReportPastTheLegalHoursIsShownToTheSupervisorUntilItIsFiled() {
        phone();
        assertThat(notice(CaseActions.SUPERVISOR)).isFalse();
        desk.timers(response, SafetyResponseProcess.Elements.WRITTEN_REPORT_LATE);
        assertThat(response)
                .isWaitingAt(SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT)
                .hasPassed(
                        SafetyResponseProcess.Elements.WRITTEN_REPORT_LATE,
                        SafetyResponseProcess.Elements.ESCALATE_SAFETY_REPORT,
                        SafetyResponseProcess.Elements.SUPERVISOR_TOLD);
        assertThat(notice(CaseActions.SUPERVISOR)).isTrue();
        assertThat(notice(OTHER_SUPERVISOR)).isFalse();
        file();
        assertThat(notice(CaseActions.SUPERVISOR)).isFalse();
    }

    @Test
    void theCallLeftUndoneIsRemindedOfAndEscalated() {
        desk.timers(response, SafetyResponseProcess.Elements.REPORT_BY_PHONE);
        assertThat(jdbc.sql("select escalated_at is not null from work_item where task_id = ?")
                        .param(desk.task(number, SafetyResponseProcess.Elements.REPORT_BY_PHONE)
                                .getId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theLegalHoursCountFromTheCall() {
        Instant called = Instant.parse("2026-01-05T09:00:00Z");
        desk.complete(
                number,
                SafetyResponseProcess.Elements.REPORT_BY_PHONE,
                call(called.toString()),
                CaseActions.CASEWORKER);
        assertThat(concerns.writtenReportDue(concern)).isEqualTo(called.plus(Duration.ofHours(48)));
    }

    @Test
    void fewMayKnowOfIt() {
        phone();
        assertThat(concerns.visible(caseId, CaseActions.CASEWORKER))
                .extracting(view -> view.danger().personAtRisk())
                .containsExactly("The youngest child");
        assertThat(concerns.visible(caseId, CaseActions.SUPERVISOR)).hasSize(1);
        assertThat(concerns.visible(caseId, OTHER_SUPERVISOR)).isEmpty();
        assertThat(concerns.visible(caseId, CaseActions.INTAKE)).isEmpty();
    }

    @Test
    void whoMayNotReadTheCaseCannotRaiseAConcernAboutIt() {
        Actor stranger = new Actor("caseworker2", "Ben Achebe", Set.of("caseworker"), Set.of("south"));
        assertThatThrownBy(() -> concerns.raise(caseId, AnsweredForm.latest(Map.of()), stranger))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Rejection.RejectionKind.NOT_FOUND));
    }

    private boolean notice(Actor actor) {
        return notices.stream()
                .map(notice -> notice.textFor(actor, Locale.ENGLISH))
                .anyMatch(text -> text.filter(said -> said.contains("late")).isPresent());
    }

    private void phone() {
        desk.complete(
                number,
                SafetyResponseProcess.Elements.REPORT_BY_PHONE,
                call("2026-03-12T10:15:00+00:00"),
                CaseActions.CASEWORKER);
    }

    private static Map<String, Object> call(String at) {
        return Map.of("agency", "Child abuse hotline", "calledAt", at, "agencyResponse", "investigates");
    }

    private void file() {
        desk.complete(
                number,
                SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT,
                Map.of(
                        "agency", "Child protection",
                        "persons", List.of(Map.of("name", "The youngest child", "role", "at-risk")),
                        "whatHappened", "Alone at home for two nights.",
                        "howKnown", "The neighbor said so."),
                CaseActions.CASEWORKER);
    }

    private void acknowledge() {
        desk.complete(
                number,
                SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT,
                Map.of("support", "talk"),
                CaseActions.SUPERVISOR);
    }
}
