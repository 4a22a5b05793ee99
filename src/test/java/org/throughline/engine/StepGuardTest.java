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
                <serviceTask id="Read" camunda:asyncBefore="true" camunda:delegateExpression="${readingStep}"/>
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
    void what_was_submitted_before_it_is_read() {
        engine.getManagementService().executeJob(job().getId());
        assertThat(job()).isNull();
    }

    @Test
    void a_submission_of_another_case_is_refused() {
        forge(submission(UUID.randomUUID(), "Step", made.taskId(), "wilma"));
        refused("the submission belongs to another case");
    }

    @Test
    void a_submission_of_another_task_is_refused() {
        forge(submission(caseId, "Another", made.taskId(), "wilma"));
        refused("another task");
    }

    @Test
    void a_submission_that_no_task_was_completed_by_is_refused() {
        forge(submission(caseId, "Step", "no-such-task", "wilma"));
        refused("none of this process");
    }

    @Test
    void a_submission_in_the_name_of_somebody_else_is_refused() {
        forge(submission(caseId, "Step", made.taskId(), "sven"));
        refused("somebody else");
    }

    @Test
    void a_submission_that_nobody_ever_made_is_refused() {
        engine.getRuntimeService()
                .setVariable(instance(), "submissionId", UUID.randomUUID().toString());
        refused("no such submission");
    }

    @Test
    void somebody_who_could_not_have_had_the_task_is_refused() {
        when(staffPort.find("wilma")).thenReturn(Optional.empty());
        refused("could not have that task");
    }

    @Test
    void another_case_in_the_place_of_this_one_is_refused() {
        when(audience.number(caseId)).thenReturn(Optional.of("TL-2026-000000"));
        refused("not the one that this process runs for");
    }

    @Test
    void what_is_refused_in_a_persons_own_click_is_told_to_them_and_to_the_operator() {
        engine.getManagementService().executeJob(job().getId());
        deploy(userTask("", ""), """
                <serviceTask id="Read" camunda:delegateExpression="${readingStep}"/>
                <sequenceFlow id="toRead" sourceRef="Step" targetRef="Read"/>""");
        String task = start(Map.of());
        String process = task().getProcessInstanceId();
        doAnswer(call -> null).when(answers).keep(any());
        for (int attempt = 0; attempt < 2; attempt++) {
            Throwable told = catchThrowable(() -> door.complete(task, goodAnswers(), WILMA));
            assertThat(told).isInstanceOf(Rejection.class);
            assertThat(((Rejection) told).code()).isEqualTo("step-refused");
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
        engine.getRuntimeService()
                .setVariable(instance(), "submissionId", foreign.id().toString());
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
