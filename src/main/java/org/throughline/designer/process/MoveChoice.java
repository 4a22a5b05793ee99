package org.throughline.designer.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.designer.Effects.CaseFilter;
import org.throughline.designer.Moves.Choice;
import org.throughline.designer.RedesignView;
import org.throughline.designer.domain.CaseMoves.Item;
import org.throughline.designer.domain.EffectCases;
import org.throughline.designer.domain.EffectRuns;
import org.throughline.designer.effect.MovableProcesses;
import org.throughline.shared.Rejection;

/** Which running processes a choice means. Where it speaks of their fate, the last preview says whose that is. */
@Component
class MoveChoice {

    private static final CaseFilter ANY = new CaseFilter(null, null, null, null, null, null, null);

    private final MovableProcesses movable;
    private final Scene.Scenes scenes;
    private final EffectRuns runs;
    private final EffectCases records;
    private final Clock clock;

    MoveChoice(MovableProcesses movable, Scene.Scenes scenes, EffectRuns runs, EffectCases records, Clock clock) {
        this.movable = movable;
        this.scenes = scenes;
        this.runs = runs;
        this.records = records;
        this.clock = clock;
    }

    List<Item> items(RedesignView redesign, Choice choice) {
        Scene scene = scenes.of(redesign.deploymentId(), Map.of());
        if (scene.processKeys().isEmpty()) {
            throw Rejection.conflict("move-no-process");
        }
        if (choice instanceof Choice.Those those) {
            return those(redesign.id(), those.filter(), scene);
        }
        if (choice instanceof Choice.One one) {
            return some(List.of(one.caseNumber()), scene);
        }
        return choice instanceof Choice.Some some ? some(some.caseNumbers(), scene) : all(ANY, scene);
    }

    private List<Item> all(CaseFilter filter, Scene scene) {
        List<Item> items = new ArrayList<>();
        for (String process : scene.processKeys()) {
            if (filter.processKey() == null || filter.processKey().equals(process)) {
                items.addAll(movable.find(process, scene.target(process).orElseThrow(), filter));
            }
        }
        return items;
    }

    private List<Item> those(UUID redesign, CaseFilter filter, Scene scene) {
        List<Item> items = all(filter, scene);
        if (filter.fate() == null && filter.change() == null && filter.stepId() == null) {
            return items;
        }
        if (runs.find(redesign, clock.instant())
                .filter(run -> run.progress().equals("DONE"))
                .isEmpty()) {
            throw Rejection.conflict("effect-needed");
        }
        Set<String> foreseen = new HashSet<>(records.processes(redesign, filter));
        return items.stream()
                .filter(item -> foreseen.contains(item.processInstanceId()))
                .toList();
    }

    /** Each case that is named must be there: a mistyped number is not passed over. */
    private List<Item> some(List<String> caseNumbers, Scene scene) {
        List<Item> items = new ArrayList<>();
        for (String process : scene.processKeys()) {
            items.addAll(movable.ofCases(process, scene.target(process).orElseThrow(), caseNumbers));
        }
        caseNumbers.stream()
                .filter(number ->
                        items.stream().noneMatch(item -> item.caseNumber().equals(number)))
                .findFirst()
                .ifPresent(number -> {
                    throw Rejection.invalidField("cases", "move-case-unknown", number);
                });
        return items;
    }
}
