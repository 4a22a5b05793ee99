package org.throughline.designer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.designer.DraftView;
import org.throughline.designer.Effects;
import org.throughline.designer.Effects.Fate;
import org.throughline.designer.Effects.Progress;
import org.throughline.designer.Effects.TaskChange;
import org.throughline.designer.Moves;
import org.throughline.designer.RedesignView;
import org.throughline.designer.Redesigns;
import org.throughline.designer.process.Sketch.Step;
import org.throughline.engine.ModelKind;

@IntegrationTest
class MoveTest {

    @Autowired
    Walkers walkers;

    @Autowired
    Effects effects;

    @Autowired
    Moves moves;

    @Autowired
    Redesigns redesigns;

    @Autowired
    Timeline timeline;

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

    @Test
    void a_step_that_was_inserted_can_be_taken_back_and_its_cases_begin_what_follows() {
        Sketch first = new Sketch(
                key, List.of(Step.task(key + "A"), Step.task(key + "B").typed("receiveTask")));
        Sketch second = first.with(List.of(
                first.steps().get(0), Step.task(key + "Visit"), first.steps().get(1)));
        walkers.publish(walkers.redraw(first).id());
        walkers.publish(walkers.redraw(second).id());
        process = walkers.standing(key, walkers.caseOf("caseworker"), Map.of(), List.of(key + "Visit"));

        RedesignView back = walkers.redraw(first);
        assertThat(walkers.foresee(back.id()).processes().get(0).stuck())
                .singleElement()
                .satisfies(stuck -> assertThat(stuck.reason()).contains("is not drawn any more"));

        effects.map(back.id(), key, Map.of(key + "Visit", key + "B"), Walkers.ADA);
        assertThat(effects.view(back.id(), Walkers.ADA).outdated()).isTrue();
        assertThat(walkers.foresee(back.id()).tasks()).containsExactly(Map.entry(TaskChange.VANISHES, 1L));

        walkers.publish(back.id());
        walkers.move(back.id(), new Moves.Choice.All());
        assertThat(walkers.standing(process).steps()).containsExactly(key + "B");
        assertThat(walkers.standing(process).tasks()).isEmpty();
    }

    @Test
    void what_fails_stays_with_its_reason_until_it_is_tried_again() {
        Sketch first = new Sketch(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        walkers.publish(walkers.redraw(first).id());
        process = walkers.standing(key, walkers.caseOf("caseworker"), Map.of(), List.of(key + "A"));
        String definition = walkers.standing(process).definitionId();

        RedesignView redesign = walkers.redraw(first.with(List.of(first.steps().get(1))));
        walkers.publish(redesign.id());
        UUID move = walkers.move(redesign.id(), new Moves.Choice.All());
        assertThat(walkers.results(move).get(process))
                .returns(Moves.Result.FAILED, Moves.MovedCase::result)
                .satisfies(failed -> assertThat(failed.reason()).contains("Do " + key + "A"));
        assertThat(walkers.standing(process).definitionId()).isEqualTo(definition);

        effects.map(redesign.id(), key, Map.of(key + "A", key + "B"), Walkers.ADA);
        moves.retry(move, Walkers.ADA);
        walkers.carryOut();
        assertThat(walkers.results(move).get(process).result()).isEqualTo(Moves.Result.MOVED);
        assertThat(walkers.standing(process).tasks().get(0).name()).isEqualTo("Do " + key + "B");
    }

    @Test
    void a_paused_move_waits() {
        Sketch first = new Sketch(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        walkers.publish(walkers.redraw(first).id());
        OpenedCase opened = walkers.caseOf("caseworker");
        process = walkers.standing(key, opened, Map.of(), List.of(key + "A"));
        RedesignView redesign = walkers.redraw(first.with(List.of(
                first.steps().get(0).offered("supervisor"), first.steps().get(1))));
        walkers.publish(redesign.id());

        UUID move = moves.start(redesign.id(), new Moves.Choice.One(opened.caseNumber()), Walkers.ADA);
        moves.pause(move, Walkers.ADA);
        walkers.carryOut();
        assertThat(moves.view(move, Walkers.ADA).state()).isEqualTo(Moves.MoveState.PAUSED);
        moves.resume(move, Walkers.ADA);
        walkers.carryOut();
        assertThat(moves.view(move, Walkers.ADA).state()).isEqualTo(Moves.MoveState.DONE);
        assertThat(walkers.standing(process).tasks().get(0).groups()).containsExactly("supervisor@north");
        assertThat(timeline.slice(opened.caseId(), 5, null, Locale.ENGLISH).items())
                .anySatisfy(entry -> assertThat(entry.summary()).contains("version 2"));
    }

    @Test
    void a_redrawn_table_of_due_dates_redates_the_tasks_that_are_moved_with_it() {
        Sketch first = new Sketch(key, List.of(Step.task(key + "A")));
        walkers.publish(walkers.redraw(first).id());
        process = walkers.standing(key, walkers.caseOf("caseworker"), Map.of("priority", "normal"), List.of(key + "A"));
        Instant due = walkers.standing(process).tasks().get(0).due();

        RedesignView redesign =
                walkers.redraw(first.with(List.of(first.steps().get(0).named("Otherwise"))));
        DraftView table = redesigns.add(redesign.id(), ModelKind.DECISION, "due-dates", Walkers.ADA);
        String shorter = table.content().replaceAll("(_out_1\">\\s*<text>)[0-9.]+", "$11");
        redesigns.save(redesign.id(), ModelKind.DECISION, "due-dates", shorter, table.revision(), Walkers.ADA);
        var view = walkers.foresee(redesign.id());
        redesigns.discard(redesign.id(), Walkers.ADA);

        assertThat(view.problem()).isNull();
        assertThat(view.tasks()).containsOnlyKeys(TaskChange.CHANGES_DUE_DATE, TaskChange.RENAMED);
        assertThat(walkers.foreseen(redesign.id()).get(process).tasks().get(0).toDue())
                .isBefore(due);
        assertThat(walkers.standing(process).tasks().get(0).due()).isEqualTo(due);
    }
}
