package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.migration.domain.MovedPosition.MovedTask;
import org.throughline.migration.domain.MovedPosition.TaskPosition;

class ReverseRouteTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final ReverseRoute way = new ReverseRoute(
            Map.of("Write", "Draft"),
            Map.of("7", new MovedTask(position("Draft", "ana"), position("Write", null))),
            List.of(),
            List.of(),
            List.of());

    @Test
    void whoeverHadATaskAndMayNotHaveItAnyMoreIsSaidToRemain() {
        assertThat(way.remains(standing(task("Write", null)), List.of(task("Draft", null))))
                .containsExactly(Remainder.of("holder-denied", "Do Draft"));
    }

    @Test
    void nothingRemainsWhereTheTaskGoesBackToWhoHadIt() {
        assertThat(way.remains(standing(task("Write", null)), List.of(task("Draft", "ana"))))
                .isEmpty();
    }

    @Test
    void whoTookTheTaskSinceIsNobodyWhoWasDenied() {
        assertThat(way.remains(standing(task("Write", "tom")), List.of(task("Draft", "tom"))))
                .isEmpty();
    }

    private static TaskPosition position(String step, String holder) {
        return new TaskPosition("7", step, "Do " + step, holder, MONDAY, List.of());
    }

    private static InstanceTask task(String step, String holder) {
        return new InstanceTask("7", step, "Do " + step, holder, List.of("caseworker"), MONDAY, MONDAY, 50, List.of());
    }

    private static InstanceState standing(InstanceTask task) {
        return new InstanceState(
                "9", "plan:2", "TL-2026-000001", "plan", "ana", "north", List.of(task.step()), "", List.of(task));
    }
}
