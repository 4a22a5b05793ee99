package org.throughline.migration.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final OpenDecisions decisions;
    private final TaskRefresh refresh;
    private final Timeline timeline;
    private final Clock clock;

    OpenTaskOffers(
            RuntimeService runtime,
            CaseProcesses processes,
            InstanceStates states,
            OpenDecisions decisions,
            TaskRefresh refresh,
            Timeline timeline,
            Clock clock) {
        this.runtime = runtime;
        this.processes = processes;
        this.states = states;
        this.decisions = decisions;
        this.refresh = refresh;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param by who asked for it
     * @return where it stands then; as it stood where no table says otherwise
     * @throws RuntimeException where it cannot be done; the transaction must be rolled back then
     */
    InstanceState decide(String processInstanceId, List<OfferTable> tables, String by) {
        processes.lock(processInstanceId);
        InstanceState state = states.find(processInstanceId);
        if (state == null) {
            throw new MigrationRefused(MigrationRefusal.of(MigrationRefusal.ENDED));
        }
        List<InstanceTask> offered = new ArrayList<>();
        for (OfferTable table : tables) {
            for (OfferingStep step : open(table, state)) {
                unlike(table, step, state).ifPresent(asked -> offered.addAll(decide(table, step, state, asked)));
            }
        }
        if (offered.isEmpty()) {
            return state;
        }
        timeline.recordOfCase(state.caseNumber(), "process", by, "timeline.tasks-offered-anew", offered.size());
        return states.find(processInstanceId);
    }

    /** The steps of its drawing that ask the table about who may do one of its open tasks. */
    static List<OfferingStep> open(OfferTable table, InstanceState state) {
        return table.steps().apply(state.definitionId()).stream()
                .filter(step ->
                        state.tasks().stream().anyMatch(task -> step.tasks().contains(task.step())))
                .toList();
    }

    private Optional<AskedDecision> unlike(OfferTable table, OfferingStep step, InstanceState state) {
        return decisions.asked(table.key(), List.of(state.caseNumber())).stream()
                .filter(asked -> asked.processInstanceId().equals(state.processInstanceId())
                        && step.stepId().equals(asked.stepId()))
                .findFirst()
                .filter(asked -> asked.isUnlike(table.trial()));
    }

    private List<InstanceTask> decide(OfferTable table, OfferingStep step, InstanceState state, AskedDecision asked) {
        List<Map<String, Object>> answer = answer(table, step, asked);
        runtime.setVariable(state.processInstanceId(), step.variable(), value(step.mapping(), answer));
        decisions.record(asked, table.version(), answer, clock.instant());
        List<InstanceTask> offered = state.tasks().stream()
                .filter(task -> step.tasks().contains(task.step()))
                .toList();
        for (InstanceTask task : offered) {
            if (!refresh.reoffer(task.id())) {
                throw new MigrationRefused(MigrationRefusal.of("nobody-left", task.name()));
            }
        }
        return offered;
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
