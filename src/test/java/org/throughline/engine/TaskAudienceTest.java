package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.shared.Rejection;

/** Whom a task is offered to, and the licences that it asks for. */
class TaskAudienceTest extends EngineTest {

    private static final TaskQualification LICENSED = new TaskQualification("LCSW", null);
    private static final String LICENCE = "<camunda:property name='requiredLicence' value='LCSW'/>";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRoleIsAskedWithinTheTeamOfTheCase() {
        deploy(userTask("", ""), "");
        start(Map.of());
        assertThat(created().candidateGroups()).containsExactly("caseworker@north");
        assertThat(created().caseId()).isEqualTo(caseId);
        assertThat(created().caseNumber()).isEqualTo(caseNumber);
        assertThat(created().formId()).isEqualTo("visit-report");
    }

    @Test
    void theWholeRoleIsAskedWhileNoTeamHasTheCaseOrNobodyThereHasTheRole() {
        when(audience.team(caseId)).thenReturn(Optional.empty());
        deploy(userTask("", ""), "");
        start(Map.of());
        assertThat(created().candidateGroups()).containsExactly("caseworker");
    }

    @Test
    void aTaskCanNameTheTeamItAsks() {
        deploy(userTask("", "<camunda:property name='teamFrom' value='toTeam'/>"), "");
        start(Map.of("toTeam", "south"));
        assertThat(created().candidateGroups()).containsExactly("caseworker@south");
    }

    @Test
    void whatAValueGivesToAdministratorsSupervisorsHave() {
        when(staffPort.all()).thenReturn(List.of());
        deploy(userTask("", "").replace("'caseworker'", "'${who}'"), "");
        start(Map.of("who", "administrator@north"));
        assertThat(created().candidateGroups()).containsExactly("supervisor");
    }

    @Test
    void aNewDrawingThatGivesWorkToAdministratorsIsNotDeployed() {
        String drawn = userTask("", "").replace("'caseworker'", "'intake,administrator'");
        assertThatThrownBy(() -> deploy(drawn, ""))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("group-administers");
    }

    /** As it was published before that was refused. */
    @Test
    void anOldDrawingThatGivesWorkToAdministratorsGoesOn() {
        when(staffPort.all()).thenReturn(List.of());
        deploy(userTask("", ""), "");
        String old = EngineModels.processWith("visit", userTask("", "").replace("'caseworker'", "'administrator'"), "");
        jdbc.sql("update act_ge_bytearray set bytes_ = :bytes where name_ = 'visit.bpmn'")
                .param("bytes", old.getBytes(StandardCharsets.UTF_8))
                .update();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        start(Map.of());
        assertThat(created().candidateGroups()).containsExactly("supervisor");
    }

    @Test
    void whoIsAbsentIsStoodInFor() {
        when(staffPort.standsInFor(eq("wilma"), any())).thenReturn("xaver");
        deploy(userTask("camunda:assignee='wilma'", ""), "");
        start(Map.of());
        assertThat(created().assignee()).isEqualTo("xaver");
    }

    @Test
    void anAssigneeWithoutTheLicenceDoesNotGetTheTaskAndItsGroupDoes() {
        deploy(userTask("camunda:assignee='wilma'", LICENCE), "");
        start(Map.of());
        assertThat(created().assignee()).isNull();
        assertThat(created().candidateGroups()).containsExactly("caseworker@north");
        assertThat(created().qualification().licence()).isEqualTo("LCSW");
    }

    @Test
    void withoutTheLicenceNobodyClaimsIsAssignedOrCompletesWhateverClientIsUsed() {
        deploy(userTask("", LICENCE), "");
        String task = start(Map.of());
        assertThatThrownBy(() -> door.claim(task, WILMA)).satisfies(this::licenceMissing);
        assertThatThrownBy(() -> door.assign(task, "wilma", SVEN)).satisfies(this::licenceMissing);
        assertThatThrownBy(() -> door.complete(task, goodAnswers(), WILMA)).satisfies(this::licenceMissing);
        var tasks = engine.getTaskService();
        assertThatThrownBy(() -> tasks.claim(task, "wilma")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.setAssignee(task, "wilma")).isInstanceOf(ProcessEngineException.class);
        assertThat(task().getAssignee()).isNull();

        when(staffPort.isQualified("wilma", LICENSED)).thenReturn(true);
        door.claim(task, WILMA);
        when(staffPort.isQualified("wilma", LICENSED)).thenReturn(false);
        assertThatThrownBy(() -> door.complete(task, goodAnswers(), WILMA)).satisfies(this::licenceMissing);
    }

    private void licenceMissing(Throwable refusal) {
        assertThat(((Rejection) refusal).code()).isEqualTo("licence-missing");
        assertThat(((Rejection) refusal).kind()).isEqualTo(Rejection.RejectionKind.FORBIDDEN);
    }

    @Test
    void tasksFollowTheCaseToAnotherTeamAndWorker() {
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
    void observersHearOfACancelledTask() {
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
