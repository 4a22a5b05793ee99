package org.throughline.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.worklist.WorkItem;
import org.throughline.worklist.domain.TaskFacts.About;
import org.throughline.worklist.domain.TaskFacts.Task;

class TaskFactsTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final Instant CREATED = Instant.parse("2026-03-12T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-14T10:00:00Z");
    private static final About ANA = new About("TL-2026-000001", "Ana", "high", "severe", "assessment", "north");

    @Test
    void aTaskIsShownWithItsCase() {
        assertThat(TaskFacts.item(task("Draft the plan", "plan", 50, "caseworker"), CASE, ANA))
                .isEqualTo(new WorkItem(
                        "1",
                        CASE,
                        "TL-2026-000001",
                        "Ana",
                        "high",
                        "severe",
                        "DraftPlan",
                        "Draft the plan",
                        "need.food",
                        "draft-plan",
                        "plan",
                        "plan",
                        "north",
                        "sari",
                        List.of("caseworker"),
                        "LMSW",
                        CREATED,
                        DUE,
                        70,
                        null,
                        null));
    }

    @Test
    void aTaskWithoutNameOrStageIsShownByItsKeyAndTheStageOfItsCase() {
        assertThat(TaskFacts.item(task(null, null, 50, "caseworker"), CASE, ANA))
                .returns("DraftPlan", WorkItem::name)
                .returns("assessment", WorkItem::stage);
    }

    @Test
    void aTaskThatAsksATeamIsThatTeamsWork() {
        assertThat(TaskFacts.item(task("Decide", "plan", 50, "supervisor", "supervisor@south"), CASE, ANA)
                        .team())
                .isEqualTo("south");
        assertThat(TaskFacts.item(task("Decide", "plan", 50, "supervisor@"), CASE, ANA)
                        .team())
                .isEmpty();
    }

    @Test
    void aChangedCaseChangesWhatItsTaskShows() {
        WorkItem item = TaskFacts.item(task("Draft the plan", "plan", 50, "caseworker"), CASE, About.NO_CASE);
        WorkItem reminded = new WorkItem(
                item.taskId(),
                item.caseId(),
                item.caseNumber(),
                item.clientName(),
                item.casePriority(),
                item.riskLevel(),
                item.taskKey(),
                item.name(),
                item.subject(),
                item.formId(),
                item.processKey(),
                item.stage(),
                item.team(),
                item.assignee(),
                item.candidateGroups(),
                item.requiredLicence(),
                item.createdAt(),
                item.dueAt(),
                item.priority(),
                DUE,
                DUE.plusSeconds(1));

        assertThat(TaskFacts.refreshed(reminded, ANA))
                .usingRecursiveComparison()
                .ignoringFields("remindedAt", "escalatedAt")
                .isEqualTo(TaskFacts.item(task("Draft the plan", "plan", 50, "caseworker"), CASE, ANA));
        assertThat(TaskFacts.refreshed(reminded, ANA))
                .returns(DUE, WorkItem::remindedAt)
                .returns(DUE.plusSeconds(1), WorkItem::escalatedAt);
    }

    private static Task task(String name, String stage, int priority, String... groups) {
        return new Task(
                "1",
                "DraftPlan",
                name,
                "need.food",
                "draft-plan",
                "plan",
                "sari",
                List.of(groups),
                "LMSW",
                CREATED,
                DUE,
                priority,
                stage);
    }
}
