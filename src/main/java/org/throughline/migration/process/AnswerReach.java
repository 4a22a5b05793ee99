package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.InstanceStates.CalledState;
import org.throughline.migration.impact.InstanceTask;
import org.throughline.migration.impact.OfferingSteps.OfferingStep;
import org.throughline.migration.impact.OfferingSteps.VariableUse;
import org.throughline.migration.process.OfferTables.OfferTable;

/** Where the answer of a table has come to: into the process that asked it, and into what that called and handed it to. */
@Component
class AnswerReach {

    private final InstanceStates states;

    AnswerReach(InstanceStates states) {
        this.states = states;
    }

    /**
     * One process that has the answer.
     *
     * @param asking the id of the process that asked
     * @param step where it asked
     * @param variable the name that the answer has there
     * @param use what of its drawing takes it up
     */
    record Reached(String asking, OfferingStep step, InstanceState state, String variable, VariableUse use) {

        List<InstanceTask> tasks() {
            return state.tasks().stream()
                    .filter(task -> use.tasks().contains(task.step()))
                    .toList();
        }
    }

    /** By the process that asked, who asked first; only where the answer says who may do some open task. */
    Map<String, List<Reached>> of(OfferTable table, Collection<InstanceState> asking) {
        List<Reached> reached = new ArrayList<>();
        List<Reached> next = asking.stream()
                .flatMap(state -> table.steps(state.definitionId()).stream()
                        .map(step -> reached(table, state.processInstanceId(), step, state, step.variable())))
                .toList();
        while (!next.isEmpty()) {
            reached.addAll(next);
            next = called(table, next);
        }
        Map<String, List<Reached>> byAsking = reached.stream()
                .collect(Collectors.groupingBy(Reached::asking, LinkedHashMap::new, Collectors.toList()));
        byAsking.values()
                .removeIf(all -> all.stream().allMatch(one -> one.tasks().isEmpty()));
        return byAsking;
    }

    private List<Reached> called(OfferTable table, List<Reached> callers) {
        Map<String, List<CalledState>> called = states
                .called(callers.stream()
                        .filter(caller -> !caller.use().handed().isEmpty())
                        .map(caller -> caller.state().processInstanceId())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(CalledState::callerId));
        List<Reached> reached = new ArrayList<>();
        for (Reached caller : callers) {
            for (CalledState call : called.getOrDefault(caller.state().processInstanceId(), List.of())) {
                caller.use().handed().getOrDefault(call.step(), List.of()).stream()
                        .map(name -> reached(table, caller.asking(), caller.step(), call.state(), name))
                        .forEach(reached::add);
            }
        }
        return reached;
    }

    private static Reached reached(
            OfferTable table, String asking, OfferingStep step, InstanceState state, String variable) {
        return new Reached(asking, step, state, variable, table.use(state.definitionId(), variable));
    }
}
