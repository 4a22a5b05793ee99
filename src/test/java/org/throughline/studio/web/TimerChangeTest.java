package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.TaskTimer;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;

class TimerChangeTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-13T09:00:00Z");

    @Test
    void onlyWhatPeopleWouldSeeIsAChange() {
        TaskTimer escalation = new TaskTimer("escalation", "${escalateToSupervisor}", FRIDAY);
        TaskTimer counted = new TaskTimer("escalation", "${escalateToSupervisor}", FRIDAY.plusMillis(7));
        TaskTimer reminder = new TaskTimer("reminder", "${remindWorker}", MONDAY);
        TaskTimer moved = new TaskTimer("reminder", "${remindWorker}", FRIDAY);
        TaskTimer early = new TaskTimer("early", "${tellTheTeam}", MONDAY);
        assertThat(TimerChange.of(effect(List.of(escalation, reminder), List.of(early, counted, moved))))
                .containsExactlyInAnyOrder(
                        new TimerChange("worker", "reminder", MONDAY, FRIDAY),
                        new TimerChange("other", "early", null, MONDAY));
        assertThat(TimerChange.of(effect(List.of(reminder), List.of())))
                .containsExactly(new TimerChange("worker", "reminder", MONDAY, null));
    }

    private static TaskEffect effect(List<TaskTimer> before, List<TaskTimer> after) {
        return new TaskEffect(
                "1", "Draft the plan", TaskChange.CHANGES_REMINDERS, null, null, null, null, 50, 50, before, after);
    }
}
