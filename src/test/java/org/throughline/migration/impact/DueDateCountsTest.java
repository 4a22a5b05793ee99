package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.TaskDates;
import org.throughline.migration.DueDateEffect;
import org.throughline.migration.DueDateEffect.DueDateHours;
import org.throughline.migration.DueDateEffect.DueDateShift;
import org.throughline.migration.impact.RedatedTasks.RedatedTask;

/** Whoever redraws the due dates reads which kinds of tasks are due otherwise, and for how many cases. */
class DueDateCountsTest {

    private static final TaskDates WEEK = dates(168);
    private static final TaskDates DAY = dates(24);

    private final DueDateCounts counts = new DueDateCounts();
    private final LongLists kept = cases -> "a list of " + cases.size();

    @Test
    void tasksOfOneKindAreCountedTogetherAndTheirCasesOnce() {
        add("TL-1", "DraftLetter", DAY, true);
        add("TL-1", "DraftLetter", DAY, false);
        add("TL-2", "DraftLetter", DAY, false);
        assertThat(counts.effect(kept))
                .isEqualTo(new DueDateEffect(
                        3,
                        2,
                        List.of(new DueDateShift(
                                "DraftLetter",
                                "Any name",
                                new DueDateHours(168, 48, 12),
                                new DueDateHours(24, 48, 12),
                                3,
                                2,
                                1,
                                List.of("TL-1", "TL-2"),
                                null))));
    }

    @Test
    void whatNoRuleDatesStandsFirst() {
        add("TL-1", "DraftLetter", DAY, false);
        add("TL-2", "DraftLetter", DAY, false);
        add("TL-3", "Visit", null, false);
        assertThat(counts.effect(kept).shifts())
                .extracting(DueDateShift::taskKey)
                .containsExactly("Visit", "DraftLetter");
        assertThat(counts.effect(kept).shifts().get(0).to()).isNull();
    }

    @Test
    void aHundredCasesAreNamedAndAllAreCounted() {
        for (int i = 0; i < 140; i++) {
            add("TL-" + i, "DraftLetter", DAY, false);
        }
        DueDateShift shift = counts.effect(kept).shifts().get(0);
        assertThat(shift.cases()).isEqualTo(140);
        assertThat(shift.caseNumbers()).hasSize(100);
        assertThat(shift.list()).isEqualTo("a list of 140");
    }

    private void add(String caseNumber, String step, TaskDates to, boolean overdue) {
        InstanceTask task =
                new InstanceTask("1", step, "Any name", null, List.of(), Instant.EPOCH, Instant.EPOCH, 50, List.of());
        InstanceState state =
                new InstanceState("p", "plan:1", caseNumber, "plan", "ada", null, List.of(step), "", List.of(task));
        counts.add(state, new RedatedTask(task, WEEK, to, overdue));
    }

    private static TaskDates dates(int hours) {
        return new TaskDates(Duration.ofHours(hours), Duration.ofHours(48), Duration.ofHours(12));
    }
}
