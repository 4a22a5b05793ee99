package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.shared.Rejection;

/** Whom a task is offered to, and the licences that it asks for. */
class TaskAudienceTest extends EngineTest {

    private static final String LICENCE = "<camunda:property name='requiredLicence' value='LCSW'/>";

    @Test
    void a_role_is_asked_within_the_team_of_the_case() {
        deploy(userTask("", ""), "");
        start(Map.of());
        assertThat(created().candidateGroups()).containsExactly("caseworker@north");
        assertThat(created().caseId()).isEqualTo(caseId);
        assertThat(created().caseNumber()).isEqualTo(caseNumber);
        assertThat(created().formId()).isEqualTo("visit-report");
    }

    @Test
    void the_whole_role_is_asked_while_no_team_has_the_case_or_nobody_there_has_the_role() {
        when(audience.team(caseId)).thenReturn(Optional.empty());
        deploy(userTask("", ""), "");
        start(Map.of());
        assertThat(created().candidateGroups()).containsExactly("caseworker");
    }

    @Test
    void a_task_can_name_the_team_it_asks() {
        deploy(userTask("", "<camunda:property name='teamFrom' value='toTeam'/>"), "");
        start(Map.of("toTeam", "south"));
        assertThat(created().candidateGroups()).containsExactly("caseworker@south");
    }

    @Test
    void who_is_absent_is_stood_in_for() {
        when(staffPort.standsInFor(eq("wilma"), any())).thenReturn("xaver");
        deploy(userTask("camunda:assignee='wilma'", ""), "");
        start(Map.of());
        assertThat(created().assignee()).isEqualTo("xaver");
    }

    @Test
    void an_assignee_without_the_licence_does_not_get_the_task_and_its_group_does() {
        deploy(userTask("camunda:assignee='wilma'", LICENCE), "");
        start(Map.of());
        assertThat(created().assignee()).isNull();
        assertThat(created().candidateGroups()).containsExactly("caseworker@north");
        assertThat(created().requiredLicence()).isEqualTo("LCSW");
    }

    @Test
    void without_the_licence_nobody_claims_is_assigned_or_completes_whatever_client_is_used() {
        deploy(userTask("", LICENCE), "");
        String task = start(Map.of());
        assertThatThrownBy(() -> door.claim(task, WILMA)).satisfies(this::licenceMissing);
        assertThatThrownBy(() -> door.assign(task, "wilma", SVEN)).satisfies(this::licenceMissing);
        assertThatThrownBy(() -> door.complete(task, goodAnswers(), WILMA)).satisfies(this::licenceMissing);
        var tasks = engine.getTaskService();
        assertThatThrownBy(() -> tasks.claim(task, "wilma")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.setAssignee(task, "wilma")).isInstanceOf(ProcessEngineException.class);
        assertThat(task().getAssignee()).isNull();

        when(staffPort.holdsLicence(eq("wilma"), eq("LCSW"), any())).thenReturn(true);
        door.claim(task, WILMA);
        when(staffPort.holdsLicence(eq("wilma"), eq("LCSW"), any())).thenReturn(false);
        assertThatThrownBy(() -> door.complete(task, goodAnswers(), WILMA)).satisfies(this::licenceMissing);
    }

    private void licenceMissing(Throwable refusal) {
        assertThat(((Rejection) refusal).code()).isEqualTo("licence-missing");
        assertThat(((Rejection) refusal).kind()).isEqualTo(Rejection.Kind.FORBIDDEN);
    }

    @Test
    void tasks_follow_the_case_to_another_team_and_worker() {
        deploy(userTask("camunda:assignee='wilma'", ""), "");
        String task = start(Map.of());
        processes.reassign(caseNumber, "wilma", "xaver");
        assertThat(task().getAssignee()).isEqualTo("xaver");
        processes.reassign(caseNumber, "xaver", null);
        when(audience.team(caseId)).thenReturn(Optional.of("south"));
        processes.reoffer(caseNumber);
        assertThat(door.find(task).orElseThrow().candidateGroups()).isEqualTo(Set.of("caseworker@south"));
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void observers_hear_of_a_cancelled_task() {
        deploy(userTask("", ""), "");
        start(Map.of());
        engine.getRuntimeService().deleteProcessInstance(task().getProcessInstanceId(), "withdrawn", true);
        verify(observer).cancelled(any());
    }

    private TaskInfo created() {
        ArgumentCaptor<TaskInfo> task = ArgumentCaptor.forClass(TaskInfo.class);
        verify(observer).created(task.capture());
        return task.getValue();
    }
}
