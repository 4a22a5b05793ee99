package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.TaskTimer;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.domain.MovedPosition.MovedStep;

class MovedPositionsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aTaskThatMovesIsKeptAsItWasAndAsTheMoveLeftIt() {
        InstanceTask before = task("7", "Draft", "ana", MONDAY);
        InstanceTask after = task("7", "Write", null, MONDAY.plusSeconds(60));

        MovedPosition kept = MovedPositions.of(
                standing(List.of("Draft", "WaitForReply"), before),
                List.of(),
                route(Map.of("Draft", "Write", "WaitForReply", "WaitForReply"), Map.of()),
                List.of(after));

        assertThat(kept.fromDefinition()).isEqualTo("plan:1");
        assertThat(kept.toDefinition()).isEqualTo("plan:2");
        assertThat(kept.steps()).containsExactly(new MovedStep("WaitForReply", "WaitForReply"));
        assertThat(kept.tasks()).singleElement().satisfies(task -> {
            assertThat(task.before().step()).isEqualTo("Draft");
            assertThat(task.before().holder()).isEqualTo("ana");
            assertThat(task.before().timers()).containsExactly(new TaskTimer("Remind", "${remind}", MONDAY));
            assertThat(task.after().step()).isEqualTo("Write");
            assertThat(task.after().holder()).isNull();
            assertThat(task.after().due()).isEqualTo(MONDAY.plusSeconds(60));
        });
    }

    @Test
    void aTaskThatBeganInPlaceOfAnotherIsKnownAsItsSuccessor() {
        MovedPosition kept = MovedPositions.of(
                standing(
                        List.of("Draft", "Draft"),
                        task("7", "Draft", "ana", MONDAY),
                        task("8", "Draft", "tom", MONDAY)),
                List.of(),
                route(Map.of(), Map.of("Draft", "Write")),
                List.of(task("21", "Write", null, MONDAY)));

        assertThat(kept.steps()).containsExactly(new MovedStep("Draft", "Write"));
        assertThat(kept.tasks()).hasSize(2);
        assertThat(kept.tasks().get(0).after().id()).isEqualTo("21");
        assertThat(kept.tasks().get(1).after()).isNull();
    }

    private static InstanceTask task(String id, String step, String holder, Instant due) {
        return new InstanceTask(
                id,
                step,
                "Do it",
                holder,
                List.of("caseworker"),
                MONDAY,
                due,
                50,
                List.of(new TaskTimer("Remind", "${remind}", MONDAY)));
    }

    private static InstanceState standing(List<String> steps, InstanceTask... tasks) {
        return new InstanceState("1", "plan:1", "TL-1", null, null, null, steps, "", List.of(tasks));
    }

    private static MigrationRoute route(Map<String, String> kept, Map<String, String> begun) {
        return new MigrationRoute(kept, begun, Map.of(), drawn(1), drawn(2), false);
    }

    private static DeployedProcess drawn(int version) {
        return new DeployedProcess("plan:" + version, "plan", "Plan", version, Map.of(), Map.of(), Map.of());
    }
}
