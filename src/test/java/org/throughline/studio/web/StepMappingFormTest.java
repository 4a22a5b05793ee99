package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.migration.ImpactAnalysis.Fate;
import org.throughline.migration.ImpactAnalysis.Passage;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.Stuck;

class StepMappingFormTest {

    private static final StepName TASK = new StepName("New", "New task", "userTask");
    private static final StepName CALL = new StepName("Call", "Another process", "callActivity");

    @Test
    void aStepThatIsStuckForSeveralReasonsIsAskedForOnce() {
        List<StepMappingForm> stuck = StepMappingForm.stuck(
                effect(
                        new Stuck("Old", "Old task", "userTask", "It is gone.", 2),
                        new Stuck("Old", "Old task", "userTask", "It was wrapped.", 3)),
                Map.of("Old", "New"));
        assertThat(stuck).singleElement().satisfies(step -> {
            assertThat(step.from().reason()).isEqualTo("It is gone. It was wrapped.");
            assertThat(step.from().cases()).isEqualTo(5);
            assertThat(step.to()).isEqualTo("New");
        });
    }

    @Test
    void stepsOfTheSameKindAreOfferedBeforeOthers() {
        StepMappingForm stuck = StepMappingForm.stuck(
                        effect(new Stuck("Old", "Old task", "userTask", "It is gone.", 2)), Map.of())
                .get(0);
        assertThat(stuck.fitting()).containsExactly(TASK);
        assertThat(stuck.others()).containsExactly(CALL);
        assertThat(stuck.to()).isNull();
    }

    @Test
    void whatWasSentElsewhereAndMovesCanStillBeTakenBack() {
        List<StepMappingForm> mapped = StepMappingForm.mapped(effect(), Map.of("Moved", "New"));
        assertThat(mapped).singleElement().satisfies(step -> {
            assertThat(step.from().stepName()).isEqualTo("Moved task");
            assertThat(step.from().cases()).isEqualTo(4);
        });
    }

    private static ProcessEffect effect(Stuck... stuck) {
        Passage moved = new Passage(Fate.MOVES, "Moved", "Moved task", "New", "New task", 4);
        return new ProcessEffect("plan", "Plan", List.of(moved), List.of(stuck), List.of(TASK, CALL));
    }
}
