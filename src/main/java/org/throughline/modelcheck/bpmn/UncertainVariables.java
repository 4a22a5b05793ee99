package org.throughline.modelcheck.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.model.FlowNode;

/**
 * Which variables may be missing at a step: some way leads there from the beginning on which nothing leaves them. Where the
 * ways cannot be told apart, what may be there counts as there: in an event sub-process, and behind a step whose inside
 * leaves the value.
 */
final class UncertainVariables {

    private static final Set<String> GATHERS = Set.of("parallelGateway", "inclusiveGateway");

    private final CheckedProcess checkedProcess;
    private final VariableProviders providers;
    private final Map<String, Set<String>> steps = new HashMap<>();
    private final Map<String, Set<String>> inside = new HashMap<>();

    UncertainVariables(CheckedProcess checkedProcess, VariableProviders providers) {
        this.checkedProcess = checkedProcess;
        this.providers = providers;
        for (FlowNode step : checkedProcess.steps()) {
            for (FlowNode around = checkedProcess.step(step.parent());
                    around != null;
                    around = checkedProcess.step(around.parent())) {
                inside.computeIfAbsent(around.id(), id -> new HashSet<>()).addAll(providers.of(step));
            }
        }
    }

    /** When the step begins. */
    boolean isMissingBefore(FlowNode step, String name) {
        return steps.computeIfAbsent(name, this::withoutIt).contains(step.id());
    }

    /** When the step is done. */
    boolean isMissingAfter(FlowNode step, String name) {
        return isMissingBefore(step, name)
                && !providers.of(step).contains(name)
                && !inside.getOrDefault(step.id(), Set.of()).contains(name);
    }

    private Set<String> withoutIt(String name) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        checkedProcess
                .steps("startEvent")
                .filter(this::begins)
                .map(FlowNode::id)
                .forEach(open::add);
        while (!open.isEmpty()) {
            FlowNode step = checkedProcess.step(open.pop());
            if (step != null && !found.contains(step.id()) && (begins(step) || comesWithout(step, name, found))) {
                found.add(step.id());
                open.addAll(checkedProcess.graph().next(step.id()));
            }
        }
        return found;
    }

    private boolean begins(FlowNode step) {
        return step.is("startEvent") && checkedProcess.step(step.parent()) == null;
    }

    private boolean comesWithout(FlowNode step, String name, Set<String> found) {
        Set<String> before = checkedProcess.graph().before(step.id());
        return GATHERS.contains(step.type())
                ? before.stream().allMatch(id -> leadsWithout(checkedProcess.step(id), step, name, found))
                : before.stream().anyMatch(id -> leadsWithout(checkedProcess.step(id), step, name, found));
    }

    private boolean leadsWithout(FlowNode from, FlowNode to, String name, Set<String> found) {
        if (from == null || to.isEventSubProcess() || !found.contains(from.id())) {
            return false;
        }
        if (to.is("boundaryEvent") && from.id().equals(to.attachedTo())) {
            return !inside.getOrDefault(from.id(), Set.of()).contains(name);
        }
        boolean enters = from.id().equals(to.parent());
        return !providers.of(from).contains(name)
                && (enters || !inside.getOrDefault(from.id(), Set.of()).contains(name));
    }
}
