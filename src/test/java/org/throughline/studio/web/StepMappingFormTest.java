package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.ProcessEffect;
import org.throughline.migration.ImpactAnalysis.StepMove;
import org.throughline.migration.ImpactAnalysis.StepName;
import org.throughline.migration.ImpactAnalysis.UnmappedStep;

class StepMappingFormTest {

    private static final StepName TASK = new StepName("New", "New task", "userTask");
    private static final StepName CALL = new StepName("Call", "Another process", "callActivity");

    @Test
    void aStepThatCannotMoveForSeveralReasonsIsAskedForOnce() {
        List<StepMappingForm> unmapped = StepMappingForm.unmapped(
                effect(
                        new UnmappedStep("Old", "Old task", "userTask", "It is gone.", 2),
                        new UnmappedStep("Old", "Old task", "userTask", "It was wrapped.", 3)),
                Map.of("Old", "New"));
        assertThat(unmapped).singleElement().satisfies(step -> {
            assertThat(step.from().reason()).isEqualTo("It is gone. It was wrapped.");
            assertThat(step.from().cases()).isEqualTo(5);
            assertThat(step.to()).isEqualTo("New");
        });
    }

    @Test
    void stepsOfTheSameKindAreOfferedBeforeOthers() {
        StepMappingForm unmapped = StepMappingForm.unmapped(
                        effect(new UnmappedStep("Old", "Old task", "userTask", "It is gone.", 2)), Map.of())
                .get(0);
        assertThat(unmapped.fitting()).containsExactly(TASK);
        assertThat(unmapped.others()).containsExactly(CALL);
        assertThat(unmapped.to()).isNull();
    }

    @Test
    void whatWasSentElsewhereAndMovesCanStillBeTakenBack() {
        List<StepMappingForm> mapped = StepMappingForm.mapped(effect(), Map.of("Moved", "New"));
        assertThat(mapped).singleElement().satisfies(step -> {
            assertThat(step.from().stepName()).isEqualTo("Moved task");
            assertThat(step.from().cases()).isEqualTo(4);
        });
    }

    private static ProcessEffect effect(UnmappedStep... unmapped) {
        StepMove moved = new StepMove(MoveOutcome.MOVES, "Moved", "Moved task", "New", "New task", 4);
        return new ProcessEffect("plan", "Plan", List.of(moved), List.of(unmapped), List.of(TASK, CALL), List.of());
    }
}
