package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;

/** What the program decides and leaves in a variable: all values, and those that lead back or change nothing. */
record DecidedValues(Set<String> all, Set<String> safe) {

    /** What steps of the process, or of processes that it calls, decide under that name; empty where none does. */
    static Optional<DecidedValues> of(CheckedProcess checkedProcess, String variable, CheckContext known) {
        List<AllowedValue> decisions =
                new Search(known, new VariableProviders(known)).in(checkedProcess.steps(), variable);
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        Set<String> all = new TreeSet<>();
        Set<String> safe = new TreeSet<>();
        for (AllowedValue decision : decisions) {
            all.addAll(decision.values());
            safe.addAll(decision.safe());
        }
        return Optional.of(new DecidedValues(all, safe));
    }

    Set<String> without(Set<String> asked) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(asked);
        return left;
    }

    private record Search(CheckContext known, VariableProviders providers, Set<String> entered) {

        Search(CheckContext known, VariableProviders providers) {
            this(known, providers, new HashSet<>());
        }

        List<AllowedValue> in(List<FlowNode> steps, String variable) {
            return steps.stream()
                    .flatMap(step -> java.util.stream.Stream.concat(
                            providers
                                    .actions(step)
                                    .flatMap(action -> action.outputs().stream())
                                    .filter(output -> output.name().equals(variable) && output.isDecision()),
                            called(step, variable).stream()))
                    .toList();
        }

        private List<AllowedValue> called(FlowNode call, String variable) {
            String process = call.get("calledElement");
            if (process == null) {
                return List.of();
            }
            return call.parts("camunda:out").stream()
                    .filter(out -> variable.equals(out.get("target")) || "all".equals(out.get("variables")))
                    .map(out -> out.get("source") == null ? variable : out.get("source"))
                    .filter(source -> entered.add(process + " " + source))
                    .flatMap(source -> known.process(process).map(ProcessModel::steps).stream()
                            .flatMap(steps -> in(steps, source).stream()))
                    .toList();
        }
    }
}
