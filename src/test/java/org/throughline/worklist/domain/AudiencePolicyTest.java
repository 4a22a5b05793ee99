package org.throughline.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.OpenTask;
import org.throughline.engine.TaskQualification;
import org.throughline.shared.Actor;
import org.throughline.staff.Absences;
import org.throughline.staff.IntakeSupervision;
import org.throughline.worklist.WorkScope;

class AudiencePolicyTest {

    private static final Actor WORKER = new Actor("sari", "Sari", Set.of("caseworker"), Set.of("north"));
    private static final Actor CHIEF = new Actor("stella", "Stella", Set.of("supervisor"), Set.of("north"));

    private final Absences absences = mock(Absences.class);
    private final IntakeSupervision intake = mock(IntakeSupervision.class);
    private final AudiencePolicy policy = new AudiencePolicy(absences, intake, Clock.systemUTC());

    @Test
    void anOfferedTaskIsShownToItsGroupAndToTheSupervisorsOfItsTeam() {
        assertThat(AudiencePolicy.of(task(null, "north", "caseworker@north")))
                .containsExactlyInAnyOrder("group:caseworker@north", "unassigned:north", "team:north");
    }

    @Test
    void aTakenTaskIsShownToWhoHasItAndNoMoreToTheGroup() {
        assertThat(AudiencePolicy.of(task("sari", "north", "caseworker@north")))
                .containsExactlyInAnyOrder("user:sari", "team:north");
    }

    @Test
    void aTaskWithoutATeamIsShownToTheSupervisorsOfIntake() {
        assertThat(AudiencePolicy.of(task(null, null, "intake"))).contains("team:-");
        assertThat(policy.audiences(CHIEF, WorkScope.ALL))
                .contains("team:north")
                .doesNotContain("team:-");
        when(intake.answers(CHIEF)).thenReturn(true);
        assertThat(policy.audiences(CHIEF, WorkScope.ALL)).contains("team:-", "team:north");
    }

    @Test
    void aWorkerSeesOwnTasksAndThoseOfTheAbsentWhomTheyCover() {
        when(absences.coveredBy(eq("sari"), any())).thenReturn(Set.of("budi"));
        assertThat(policy.audiences(WORKER, WorkScope.MINE)).containsExactlyInAnyOrder("user:sari", "user:budi");
    }

    @Test
    void aWorkerIsOfferedTheTasksOfTheirRoleEverywhereAndInTheirTeam() {
        assertThat(policy.audiences(WORKER, WorkScope.TEAM))
                .containsExactlyInAnyOrder("group:caseworker", "group:caseworker@north");
    }

    @Test
    void aWorkerSeesNoTaskOfColleagues() {
        assertThat(policy.audiences(WORKER, WorkScope.ALL)).noneMatch(audience -> audience.startsWith("team:"));
    }

    @Test
    void aTakenTaskOfNoTeamIsNobodysElse() {
        assertThat(AudiencePolicy.of(task("sari", null, "intake"))).containsExactly("user:sari", "team:-");
        assertThat(AudiencePolicy.of(task(null, null, "intake")))
                .containsExactly("group:intake", "unassigned:-", "team:-");
    }

    @Test
    void everythingIsTheOwnAndTheOfferedTasksAndForASupervisorTheTeams() {
        assertThat(policy.audiences(CHIEF, WorkScope.ALL))
                .containsExactly(
                        "user:stella", "group:supervisor", "group:supervisor@north", "team:north", "watch:north");
        assertThat(policy.audiences(WORKER, WorkScope.ALL))
                .containsExactly("user:sari", "group:caseworker", "group:caseworker@north");
    }

    @Test
    void theTeamsTasksAreAskedOfNeitherMineNorTeam() {
        assertThat(policy.audiences(CHIEF, WorkScope.TEAM))
                .containsExactly("group:supervisor", "group:supervisor@north");
        assertThat(policy.audiences(CHIEF, WorkScope.MINE)).containsExactly("user:stella", "watch:north");
    }

    @Test
    void whatIsOwedToSomebodysSafetyIsBeforeTheirSupervisorsWhoeverHasItButNotTheirsToDo() {
        assertThat(policy.asked(CHIEF, WorkScope.MINE)).containsExactly("user:stella");
        assertThat(policy.audiences(WORKER, WorkScope.MINE)).containsExactly("user:sari");
    }

    @Test
    void approvalsWaitForTheSupervisorInPersonOrInTheirRole() {
        assertThat(policy.approvals(CHIEF))
                .containsExactly("user:stella", "group:supervisor", "group:supervisor@north");
    }

    @Test
    void aSupervisorWatchesTheOwnTeamsAndWithIntakeWhatHasNone() {
        when(intake.answers(CHIEF)).thenReturn(true);

        assertThat(policy.unassigned(CHIEF)).containsExactly("unassigned:north", "unassigned:-");
        assertThat(policy.ofTeams(CHIEF)).containsExactly("team:north", "team:-");
        assertThat(policy.ofTeams(WORKER)).isEmpty();
    }

    private static OpenTask task(String assignee, String team, String group) {
        return TaskFacts.item(
                new TaskFacts.Task(
                        "1",
                        new OpenTask.TaskKind(
                                PlanProcess.Elements.DRAFT_PLAN,
                                "Draft the plan",
                                null,
                                "draft-plan",
                                "plan",
                                new TaskQualification(null, null)),
                        assignee,
                        List.of(group),
                        Instant.EPOCH,
                        null,
                        50,
                        "plan"),
                null,
                new TaskFacts.CaseHeader("TL-2026-000001", "Ana", null, null, "plan", team));
    }
}
