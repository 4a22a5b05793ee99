package org.throughline.designer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.designer.Effects.Fate;
import org.throughline.designer.Effects.Progress;
import org.throughline.designer.Moves;
import org.throughline.designer.RedesignView;
import org.throughline.designer.process.Sketch.Step;

@IntegrationTest
class MoveTest {

    @Autowired
    Walkers walkers;

    private final String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
    private String process;

    @AfterEach
    void end() {
        if (process != null) {
            walkers.end(process);
        }
    }

    @Test
    void an_open_task_keeps_its_step_and_gets_its_new_name() {
        Sketch first = new Sketch(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        walkers.publish(walkers.redraw(first).id());
        OpenedCase opened = walkers.caseOf("caseworker");
        process = walkers.standing(key, opened, Map.of(), List.of(key + "A"));

        RedesignView redesign = walkers.redraw(first.with(List.of(
                first.steps().get(0).named("Do it otherwise"), first.steps().get(1))));
        var view = walkers.foresee(redesign.id());
        assertThat(view.problem()).isNull();
        assertThat(view.progress()).isEqualTo(Progress.DONE);
        assertThat(view.fates()).containsExactly(Map.entry(Fate.STAYS, 1L));

        walkers.publish(redesign.id());
        UUID move = walkers.move(redesign.id(), new Moves.Choice.All());
        assertThat(walkers.results(move).get(process).reason()).isNull();
        assertThat(walkers.standing(process).tasks().get(0).name()).isEqualTo("Do it otherwise");
    }
}
