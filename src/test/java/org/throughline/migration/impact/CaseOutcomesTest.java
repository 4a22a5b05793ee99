package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;

/** People think in cases: one that runs four processes is one case. */
class CaseOutcomesTest {

    private final CaseOutcomes cases = new CaseOutcomes();

    @Test
    void aCaseWithManyProcessesCountsOnceByWhatIsWorst() {
        cases.add(running("TL-1", "1"), MoveOutcome.STAYS);
        cases.add(running("TL-1", "2"), MoveOutcome.CANNOT_MOVE);
        cases.add(running("TL-1", "3"), MoveOutcome.MOVES);
        cases.add(running("TL-2", "4"), MoveOutcome.MOVES);
        cases.add(running("TL-2", "5"), MoveOutcome.STAYS);
        assertThat(cases.counted().outcomes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(MoveOutcome.CANNOT_MOVE, 1L, MoveOutcome.MOVES, 1L));
        assertThat(cases.counted().byStage())
                .isEqualTo(Map.of("plan", Map.of(MoveOutcome.CANNOT_MOVE, 1L, MoveOutcome.MOVES, 1L)));
        assertThat(cases.counted().byTeam()).containsOnlyKeys("");
    }

    @Test
    void processesOutsideAnyCaseCountOneByOne() {
        cases.add(running("", "1"), MoveOutcome.STAYS);
        cases.add(running("", "2"), MoveOutcome.STAYS);
        assertThat(cases.counted().outcomes()).isEqualTo(Map.of(MoveOutcome.STAYS, 2L));
    }

    private static InstanceState running(String caseNumber, String id) {
        return new InstanceState(id, "plan:1", caseNumber, "plan", "ada", null, List.of(), "", List.of());
    }
}
