package org.throughline.migration.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.DecisionTrials.Undecidable;
import org.throughline.engine.TaskRefresh;
import org.throughline.insight.OpenDecisions;
import org.throughline.insight.OpenDecisions.AskedDecision;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.InstanceTask;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.OfferingSteps.OfferingStep;
import org.throughline.migration.process.AnswerReach.Reached;
import org.throughline.migration.process.OfferTables.OfferTable;

/**
 * Has changed tables decide anew who may do the open tasks of one running process. Preview and reality both go through
 * here, each within a transaction of its own.
 */
@Component
class OpenTaskOffers {

    /** Where a table has to give one answer, no answer and several are none. */
    private static final Set<String> OF_ONE_ANSWER = Set.of("singleEntry", "singleResult");

    private final RuntimeService runtime;
    private final CaseProcesses processes;
    private final InstanceStates states;
    private final AnswerReach reach;
    private final OpenDecisions decisions;
    private final TaskRefresh refresh;
    private final Timeline timeline;
    private final Clock clock;

    OpenTaskOffers(
            RuntimeService runtime,
            CaseProcesses processes,
            InstanceStates states,
            AnswerReach reach,
            OpenDecisions decisions,
            TaskRefresh refresh,
            Timeline timeline,
            Clock clock) {
        this.runtime = runtime;
        this.processes = processes;
        this.states = states;
        this.reach = reach;
        this.decisions = decisions;
        this.refresh = refresh;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param by who asked for it
     * @return the open tasks, of it and of what it called, whose table said otherwise, as they stand then
     * @throws RuntimeException where it cannot be done; the transaction must be rolled back then
     */
    List<InstanceTask> decide(String processInstanceId, List<OfferTable> tables, String by) {
        processes.lock(processInstanceId);
        InstanceState state = states.find(processInstanceId);
        if (state == null) {
            throw new MigrationRefused(MigrationRefusal.of(MigrationRefusal.ENDED));
        }
        List<InstanceTask> offered = new ArrayList<>();
        for (OfferTable table : tables) {
            reach.of(table, List.of(state)).values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(Reached::step, LinkedHashMap::new, Collectors.toList()))
                    .forEach((step, reached) -> unlike(table, step, state)
                            .ifPresent(asked -> offered.addAll(decide(table, step, reached, asked))));
        }
        if (!offered.isEmpty()) {
            timeline.recordOfCase(state.caseNumber(), "process", by, "timeline.tasks-offered-anew", offered.size());
        }
        return offered;
    }

    private Optional<AskedDecision> unlike(OfferTable table, OfferingStep step, InstanceState state) {
        return decisions.asked(table.key(), List.of(state.caseNumber())).stream()
                .filter(asked -> asked.processInstanceId().equals(state.processInstanceId())
                        && step.stepId().equals(asked.stepId()))
                .findFirst()
                .filter(asked -> asked.isUnlike(table.trial()));
    }

    private List<InstanceTask> decide(OfferTable table, OfferingStep step, List<Reached> reached, AskedDecision asked) {
        if (reached.stream().allMatch(one -> one.tasks().isEmpty())) {
            return List.of();
        }
        List<Map<String, Object>> answer = answer(table, step, asked);
        Object old = runtime.getVariable(asked.processInstanceId(), step.variable());
        List<InstanceTask> offered = new ArrayList<>();
        for (Reached one : reached) {
            String process = one.state().processInstanceId();
            // a called process that has given the name another value since goes by that
            if (Objects.equals(runtime.getVariable(process, one.variable()), old)) {
                runtime.setVariable(process, one.variable(), value(step.mapping(), answer));
                one.tasks().forEach(this::reoffer);
                offered.addAll(tasks(process, one.tasks()));
            }
        }
        decisions.record(asked, table.version(), answer, clock.instant());
        return offered;
    }

    private void reoffer(InstanceTask task) {
        if (!refresh.reoffer(task.id())) {
            throw new MigrationRefused(MigrationRefusal.of("nobody-left", task.name()));
        }
    }

    private List<InstanceTask> tasks(String process, List<InstanceTask> offered) {
        Set<String> ids = offered.stream().map(InstanceTask::id).collect(Collectors.toSet());
        return states.find(process).tasks().stream()
                .filter(task -> ids.contains(task.id()))
                .toList();
    }

    private static List<Map<String, Object>> answer(OfferTable table, OfferingStep step, AskedDecision asked) {
        try {
            List<Map<String, Object>> answer = table.trial().decide(asked.inputs());
            if (answer.size() == 1 || !OF_ONE_ANSWER.contains(String.valueOf(step.mapping()))) {
                return answer;
            }
        } catch (Undecidable undecidable) {
            // no answer either
        }
        throw new MigrationRefused(MigrationRefusal.of("table-silent", table.name()));
    }

    /** As the engine makes a variable of an answer. */
    private static Object value(String mapping, List<Map<String, Object>> answer) {
        return switch (mapping == null ? "resultList" : mapping) {
            case "singleEntry" -> answer.get(0).values().stream().findFirst().orElse(null);
            case "singleResult" -> new HashMap<>(answer.get(0));
            case "collectEntries" ->
                new ArrayList<>(answer.stream()
                        .flatMap(row -> row.values().stream().limit(1))
                        .toList());
            default -> new ArrayList<>(answer.stream().map(HashMap::new).toList());
        };
    }
}
