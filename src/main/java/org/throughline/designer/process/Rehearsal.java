package org.throughline.designer.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.designer.effect.DueQuestion;
import org.throughline.designer.effect.Outcome;
import org.throughline.designer.effect.Refusal;
import org.throughline.designer.effect.Route;
import org.throughline.designer.effect.RunningProcesses;
import org.throughline.designer.effect.Standing;
import org.throughline.engine.TaskOutlook;
import org.throughline.shared.Actor;

/**
 * Tries moves on running processes and takes each back before the next: no worker waits for it longer than one of them
 * takes.
 */
@Component
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /**
     * How long one transaction goes on trying before it is rolled back. Each try gives back the locks of its case; only
     * another deployment would have to wait so long.
     */
    private static final Duration SCENE = Duration.ofSeconds(3);

    private final RehearsalStage stage;
    private final Scene.Scenes scenes;
    private final CaseMove move;
    private final RunningProcesses running;
    private final TaskOutlook outlook;
    private final Clock clock;

    Rehearsal(
            RehearsalStage stage,
            Scene.Scenes scenes,
            CaseMove move,
            RunningProcesses running,
            TaskOutlook outlook,
            Clock clock) {
        this.stage = stage;
        this.scenes = scenes;
        this.move = move;
        this.running = running;
        this.outlook = outlook;
        this.clock = clock;
    }

    /** The routes from every version that something runs on; by that version's definition. */
    Map<String, Route> routes(EffectJob job) {
        if (job.deploymentId() == null && job.changed().isEmpty()) {
            return Map.of();
        }
        return play(job, scene -> {
            Map<String, Route> routes = new LinkedHashMap<>();
            for (String process : scene.processKeys()) {
                String target = scene.target(process).orElseThrow();
                running.definitions(process).stream()
                        .filter(definition -> !definition.equals(target))
                        .forEach(definition -> routes.put(
                                definition, scene.route(definition, process).route()));
            }
            return routes;
        });
    }

    /** What the redrawn table of due dates says; empty where it says nothing. */
    Map<DueQuestion, Optional<Duration>> answers(EffectJob job, Set<DueQuestion> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return play(job, scene -> {
            Map<DueQuestion, Optional<Duration>> answers = new HashMap<>();
            questions.forEach(question -> answers.put(question, answer(question)));
            return answers;
        });
    }

    private Optional<Duration> answer(DueQuestion question) {
        try {
            return Optional.of(stage.undone(
                    () -> outlook.dueAfter(question.taskKey(), question.priority(), question.riskLevel())));
        } catch (RuntimeException unanswered) {
            LOG.debug("No due date for {}", question, unanswered);
            return Optional.empty();
        }
    }

    /**
     * @param stop asked before each; true leaves out the rest
     * @return what came of each, by process; without those that somebody was just working on
     */
    Map<String, Outcome> tryAll(
            EffectJob job, List<Standing> standings, Map<String, Route> routes, BooleanSupplier stop) {
        Map<String, Outcome> outcomes = new HashMap<>();
        List<Standing> left = new ArrayList<>(standings);
        while (!left.isEmpty() && !stop.getAsBoolean()) {
            play(job, scene -> {
                Instant end = clock.instant().plus(SCENE);
                do {
                    Standing standing = left.remove(left.size() - 1);
                    String process = routes.get(standing.definitionId()).to().key();
                    tried(standing, scene.route(standing.definitionId(), process))
                            .ifPresent(outcome -> outcomes.put(standing.processInstanceId(), outcome));
                } while (!left.isEmpty() && clock.instant().isBefore(end));
                return null;
            });
        }
        return outcomes;
    }

    private Optional<Outcome> tried(Standing standing, PlannedRoute planned) {
        Route route = planned.route();
        Outcome routed = Outcome.routed(standing, route, standing.tasks());
        if (routed.refusal() != null) {
            return Optional.of(routed);
        }
        try {
            return Optional.of(stage.undone(() -> {
                move.move(standing.processInstanceId(), planned, Actor.SYSTEM.username());
                Standing after = running.find(standing.processInstanceId());
                return Outcome.routed(standing, route, after == null ? List.of() : after.tasks());
            }));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusals.of(thrown, standing.processInstanceId());
            return refusal.code().equals(Refusal.BUSY) || refusal.code().equals(Refusal.ENDED)
                    ? Optional.empty()
                    : Optional.of(Outcome.refused(standing, refusal));
        }
    }

    private <T> T play(EffectJob job, Function<Scene, T> act) {
        return job.deploymentId() == null
                ? stage.play(job.files(), deployment -> act.apply(scenes.of(deployment, job.mappings())))
                : stage.playWithout(() -> act.apply(scenes.of(job.deploymentId(), job.mappings())));
    }
}
