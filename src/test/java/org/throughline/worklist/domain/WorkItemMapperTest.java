package org.throughline.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.OpenTask;
import org.throughline.engine.TaskQualification;

class WorkItemMapperTest {

    @ParameterizedTest
    @CsvSource({"50, urgent, 90", "50, high, 70", "50, low, 30", "50, routine, 50", "50,, 50", "80, urgent, 80"})
    void thePriorityOfTheModelCountsAndWhereItIsOrdinaryThatOfTheCase(int modelled, String ofCase, int priority) {
        assertThat(WorkItemMapper.priority(modelled, ofCase)).isEqualTo(priority);
    }

    @Test
    void theMoreUrgentTaskComesFirst() {
        assertThat(WorkItemMapper.urgency(item("high", 70))).isEqualTo(30);
        assertThat(WorkItemMapper.urgency(item("low", 30))).isEqualTo(70);
    }

    @Test
    void triageChangesAPriorityThatCameFromTheCaseAndNotOneOfTheModel() {
        assertThat(WorkItemMapper.reprioritized(item("high", 70), "urgent")).isEqualTo(90);
        assertThat(WorkItemMapper.reprioritized(item("high", 80), "urgent")).isEqualTo(80);
        assertThat(WorkItemMapper.reprioritized(item(null, 50), "low")).isEqualTo(30);
    }

    private static OpenTask item(String casePriority, int priority) {
        return new OpenTask(
                "1",
                new OpenTask.CaseInShort(null, null, null, casePriority, null),
                new OpenTask.TaskKind(
                        PlanProcess.Elements.DRAFT_PLAN,
                        "Draft",
                        null,
                        null,
                        "plan",
                        new TaskQualification(null, null)),
                "plan",
                new OpenTask.TaskHolder(null, null, List.of()),
                null,
                null,
                priority,
                OpenTask.TaskMarks.NONE);
    }
}
