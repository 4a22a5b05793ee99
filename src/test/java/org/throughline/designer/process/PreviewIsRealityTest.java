package org.throughline.designer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.designer.Effects;
import org.throughline.designer.Effects.CaseEffect;
import org.throughline.designer.Effects.Fate;
import org.throughline.designer.Effects.Progress;
import org.throughline.designer.Effects.TaskEffect;
import org.throughline.designer.Moves;
import org.throughline.designer.Moves.MovedCase;
import org.throughline.designer.Moves.Result;
import org.throughline.designer.RedesignView;
import org.throughline.designer.effect.Standing;
import org.throughline.designer.effect.TaskDifferences;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.Rejection;

/** What the preview says of a case is what the move then does to it, whatever was redrawn. */
@IntegrationTest
class PreviewIsRealityTest {

    private static final int ROUNDS = 8;
    private static final int PROCESSES = 9;

    @Autowired
    Walkers walkers;

    @Autowired
    Effects effects;

    @Autowired
    TaskService tasks;

    @Autowired
    List<ConsistencyCheck> checks;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(walkers::end);
    }

    @Test
    void what_was_foretold_of_each_case_comes_true_over_random_edits() {
        List<OpenedCase> cases = List.of(
                walkers.caseOf("caseworker"),
                walkers.caseOf("caseworker2"),
                walkers.caseOf("clinician"),
                walkers.caseOfNobody());
        SoftAssertions true_ = new SoftAssertions();
        Map<Fate, Integer> seen = new LinkedHashMap<>();
        int redrawn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            redrawn += round(round, cases, true_, seen) ? 1 : 0;
        }
        true_.assertAll();
        assertThat(redrawn).as("redesigns that could be published").isGreaterThan(ROUNDS / 2);
        assertThat(seen).containsKeys(Fate.values());
        assertThat(checks)
                .filteredOn(check -> check.claim().contains("work list"))
                .isNotEmpty()
                .flatExtracting(ConsistencyCheck::violations)
                .isEmpty();
    }

    private boolean round(int round, List<OpenedCase> cases, SoftAssertions come, Map<Fate, Integer> seen) {
        String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
        RandomEdits edits = new RandomEdits(round, "W" + key.substring(5));
        Sketch first = edits.first(key);
        walkers.publish(walkers.redraw(first).id());
        List<String> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(walkers.standing(key, edits.any(cases), edits.flags(), edits.position(first)));
        }
        started.addAll(processes);
        processes.stream().filter(process -> edits.sometimes()).forEach(this::claim);

        Sketch second = edits.redrawn(first);
        RedesignView redesign = walkers.redraw(second);
        Map<String, String> mapping = edits.mapping(first, second);
        effects.map(redesign.id(), key, mapping, Walkers.ADA);
        Map<String, Standing> before = new LinkedHashMap<>();
        processes.forEach(process -> before.put(process, walkers.standing(process)));
        var view = walkers.foresee(redesign.id());
        if (view.progress() == Progress.FAILED) {
            return false;
        }
        Map<String, CaseEffect> foretold = walkers.foreseen(redesign.id());
        try {
            walkers.publish(redesign.id());
        } catch (Rejection unpublishable) {
            return false;
        }
        Map<String, MovedCase> results = walkers.results(walkers.move(redesign.id(), new Moves.Choice.All()));
        for (String process : processes) {
            String told = "round %d, %s%n%s%n%s%nmapped %s"
                    .formatted(round, before.get(process).steps(), first.steps(), second.steps(), mapping);
            come.assertThat(reality(before.get(process), results.get(process), second))
                    .as(told)
                    .isEqualTo(Told.of(foretold.get(process)));
            seen.merge(foretold.get(process).fate(), 1, Integer::sum);
        }
        return true;
    }

    /** Somebody takes an open task, if there is one and they may. */
    private void claim(String process) {
        walkers.standing(process).tasks().stream()
                .filter(task -> task.assignee() == null)
                .findFirst()
                .ifPresent(task -> tasks.setAssignee(task.id(), "clinician"));
    }

    private Told reality(Standing before, MovedCase result, Sketch drawn) {
        Standing after = walkers.standing(before.processInstanceId());
        List<TaskEffect> changes = TaskDifferences.between(before.tasks(), after.tasks());
        if (result.result() == Result.FAILED) {
            return new Told(Fate.CANNOT_MOVE, List.of(), result.reason(), plain(changes));
        }
        boolean stays = after.steps().equals(before.steps());
        List<String> names = after.steps().stream()
                .map(step -> drawn.steps().stream()
                        .filter(one -> one.id().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .distinct()
                .sorted()
                .toList();
        return new Told(stays ? Fate.STAYS : Fate.MOVES, names, null, plain(changes));
    }

    private static List<TaskEffect> plain(List<TaskEffect> changes) {
        return changes.stream()
                .map(change -> change.change() == Effects.TaskChange.APPEARS
                        ? new TaskEffect("", change.name(), change.change(), null, change.toWho(), null, null)
                        : change)
                .sorted(java.util.Comparator.comparing(TaskEffect::toString))
                .toList();
    }

    /** What is said of a case, before and after, in one form. */
    private record Told(Fate fate, List<String> to, String reason, List<TaskEffect> tasks) {

        static Told of(CaseEffect effect) {
            return new Told(
                    effect.fate(), effect.to().stream().sorted().toList(), effect.reason(), plain(effect.tasks()));
        }
    }
}
