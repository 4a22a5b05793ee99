package org.throughline.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.OpenTask.CaseInShort;
import org.throughline.casefile.OpenTask.TaskHolder;
import org.throughline.casefile.OpenTask.TaskKind;
import org.throughline.casefile.OpenTask.TaskMarks;
import org.throughline.engine.TaskQualification;
import org.throughline.worklist.domain.TaskFacts.CaseHeader;
import org.throughline.worklist.domain.TaskFacts.Task;

class TaskFactsTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final Instant CREATED = Instant.parse("2026-03-12T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-14T10:00:00Z");
    private static final CaseHeader ANA =
            new CaseHeader("TL-2026-000001", "Ana", "high", "severe", "assessment", "north");

    @Test
    void aTaskIsShownWithItsCase() {
        assertThat(TaskFacts.item(task("Draft the plan", "plan", 50, "caseworker"), CASE, ANA))
                .isEqualTo(new OpenTask(
                        "1",
                        new CaseInShort(CASE, "TL-2026-000001", "Ana", "high", "severe"),
                        new TaskKind(
                                PlanProcess.Elements.DRAFT_PLAN,
                                "Draft the plan",
                                "need.food",
                                "draft-plan",
                                "plan",
                                new TaskQualification("LMSW", "linkage")),
                        "plan",
                        new TaskHolder("north", "sari", List.of("caseworker")),
                        CREATED,
                        DUE,
                        70,
                        TaskMarks.NONE));
    }

    @Test
    void aTaskWithoutNameOrStageIsShownByItsKeyAndTheStageOfItsCase() {
        assertThat(TaskFacts.item(task(null, null, 50, "caseworker"), CASE, ANA))
                .returns(PlanProcess.Elements.DRAFT_PLAN, OpenTask::name)
                .returns("assessment", OpenTask::stage);
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
        OpenTask item = TaskFacts.item(task("Draft the plan", "plan", 50, "caseworker"), CASE, CaseHeader.NO_CASE);
        OpenTask reminded = new OpenTask(
                item.taskId(),
                item.about(),
                item.kind(),
                item.stage(),
                item.holder(),
                item.createdAt(),
                item.dueAt(),
                item.priority(),
                new TaskMarks(DUE, DUE.plusSeconds(1)));

        assertThat(TaskFacts.refreshed(reminded, ANA))
                .usingRecursiveComparison()
                .ignoringFields("marks")
                .isEqualTo(TaskFacts.item(task("Draft the plan", "plan", 50, "caseworker"), CASE, ANA));
        assertThat(TaskFacts.refreshed(reminded, ANA))
                .returns(DUE, OpenTask::remindedAt)
                .returns(DUE.plusSeconds(1), OpenTask::escalatedAt);
    }

    private static Task task(String name, String stage, int priority, String... groups) {
        return new Task(
                "1",
                new TaskKind(
                        PlanProcess.Elements.DRAFT_PLAN,
                        name,
                        "need.food",
                        "draft-plan",
                        "plan",
                        new TaskQualification("LMSW", "linkage")),
                "sari",
                List.of(groups),
                CREATED,
                DUE,
                priority,
                stage);
    }
}
