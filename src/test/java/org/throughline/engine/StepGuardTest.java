package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Rejection;

/** An automatic step believes nothing that it can check, whoever put it into the process. */
class StepGuardTest extends EngineTest {

    private Submission made;

    /** The visit is reported, then read by a step that a job carries out: in between it can be forged. */
    @BeforeEach
    void aStepThatReadsWhatTheTaskBeforeItLeft() {
        deploy(userTask("", ""), """
                <serviceTask id="Read" camunda:asyncBefore="true" camunda:delegateExpression="${readingStep}"
                  ><extensionElements><camunda:properties><camunda:property name="reader" value="Read"/>
                  </camunda:properties></extensionElements></serviceTask>
                <sequenceFlow id="toRead" sourceRef="Step" targetRef="Read"/>""");
        doAnswer(call -> {
                    made = call.getArgument(0);
                    when(answers.find(made.id())).thenReturn(Optional.of(made));
                    return null;
                })
                .when(answers)
                .keep(any());
        door.complete(start(Map.of()), goodAnswers(), WILMA);
    }

    @Test
    void whatWasSubmittedBeforeItIsRead() {
        engine.getManagementService().executeJob(job().getId());
        assertThat(job()).isNull();
    }

    @Test
    void aSubmissionOfAnotherCaseIsRefused() {
        forge(submission(UUID.randomUUID(), "Step", made.taskId(), "wilma"));
        refused("the submission belongs to another case");
    }

    @Test
    void aSubmissionOfAnotherTaskIsRefused() {
        forge(submission(caseId, "Another", made.taskId(), "wilma"));
        refused("another task");
    }

    @Test
    void aSubmissionThatNoTaskWasCompletedByIsRefused() {
        forge(submission(caseId, "Step", "no-such-task", "wilma"));
        refused("none of this process");
    }

    @Test
    void aSubmissionInTheNameOfSomebodyElseIsRefused() {
        forge(submission(caseId, "Step", made.taskId(), "sven"));
        refused("somebody else");
    }

    @Test
    void aSubmissionThatNobodyEverMadeIsRefused() {
        forge(UUID.randomUUID());
        refused("no such submission");
    }

    @Test
    void aForgedSubmissionIsRefusedWhereOnlyTheOldVariableIsLeft() {
        forge(submission(caseId, "Another", made.taskId(), "wilma"));
        engine.getRuntimeService().removeVariable(instance(), CaseVariables.submissionOf("Step"));
        refused("another task");
    }

    @Test
    void whatIsForgedAsTheLastSubmissionOfTheProcessIsNotReadInPlaceOfTheTasksOwn() {
        engine.getRuntimeService()
                .setVariable(
                        instance(),
                        CaseVariables.SUBMISSION_ID,
                        UUID.randomUUID().toString());
        engine.getManagementService().executeJob(job().getId());
        assertThat(READ).containsEntry("Read", made.id());
    }

    @Test
    void somebodyWhoCouldNotHaveHadTheTaskIsRefused() {
        when(staffPort.find("wilma")).thenReturn(Optional.empty());
        refused("could not have that task");
    }

    @Test
    void anotherCaseInThePlaceOfThisOneIsRefused() {
        when(audience.number(caseId)).thenReturn(Optional.of("TL-2026-000000"));
        refused("not the one that this process runs for");
    }

    @Test
    void whatIsRefusedInAPersonsOwnClickIsReportedToThemAndToTheOperator() {
        engine.getManagementService().executeJob(job().getId());
        deploy(userTask("", ""), """
                <serviceTask id="Read" camunda:delegateExpression="${readingStep}"/>
                <sequenceFlow id="toRead" sourceRef="Step" targetRef="Read"/>""");
        String task = start(Map.of());
        String process = task().getProcessInstanceId();
        doAnswer(call -> null).when(answers).keep(any());
        for (int attempt = 0; attempt < 2; attempt++) {
            Throwable refused = catchThrowable(() -> door.complete(task, goodAnswers(), WILMA));
            assertThat(refused).isInstanceOf(Rejection.class);
            assertThat(((Rejection) refused).code()).isEqualTo("step-refused");
        }
        assertThat(task().getAssignee()).isNull();
        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(process)
                .singleResult();
        assertThat(incident.getIncidentType()).isEqualTo("refusedStep");
        assertThat(incident.getIncidentMessage()).contains("no such submission");
    }

    private void refused(String reason) {
        Job job = job();
        assertThat(catchThrowable(() -> engine.getManagementService().executeJob(job.getId())))
                .hasMessageContaining(reason);
        assertThat(job().getRetries()).isZero();
        List<Incident> incidents = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance())
                .list();
        assertThat(incidents).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage())
                .contains(reason));
    }

    private void forge(Submission foreign) {
        when(answers.find(foreign.id())).thenReturn(Optional.of(foreign));
        forge(foreign.id());
    }

    private void forge(UUID foreign) {
        for (String variable : List.of(CaseVariables.submissionOf("Step"), CaseVariables.SUBMISSION_ID)) {
            engine.getRuntimeService().setVariable(instance(), variable, foreign.toString());
        }
    }

    private static Submission submission(UUID caseId, String taskKey, String taskId, String by) {
        return new Submission(
                UUID.randomUUID(), caseId, "visit-report", 1, taskKey, taskId, by, Instant.now(), Map.of());
    }

    private Job job() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("visit")
                .messages()
                .singleResult();
    }

    private String instance() {
        return job().getProcessInstanceId();
    }
}
