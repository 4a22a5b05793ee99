package org.throughline.modelcheck.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.engine.ExpressionReader.VariableComparison;
import org.throughline.model.FlowNode;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/**
 * Where the program decides, a gateway asks for each answer that cannot be taken back, and takes by default the way back
 * or the one that changes nothing: an answer that it does not know must not sign, approve, agree or close.
 */
class DefaultThatDecidesRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("exclusiveGateway", "inclusiveGateway")
                .forEach(gateway -> checkedProcess.from(gateway).stream()
                        .filter(SequenceFlow::isDefault)
                        .findFirst()
                        .ifPresent(byDefault -> check(checkedProcess, gateway, byDefault, context, findings)));
    }

    private static void check(
            CheckedProcess checkedProcess,
            FlowNode gateway,
            SequenceFlow byDefault,
            CheckContext context,
            Findings findings) {
        List<VariableComparison> comparisons = checkedProcess.from(gateway).stream()
                .flatMap(flow -> comparisons(flow, context).stream())
                .toList();
        for (String variable :
                comparisons.stream().map(VariableComparison::name).collect(Collectors.toCollection(TreeSet::new))) {
            Optional<DecidedValues> decided = DecidedValues.of(checkedProcess, variable, context);
            if (decided.isEmpty()) {
                continue;
            }
            Set<String> unasked = decided.get().without(asked(comparisons, variable));
            Set<String> unsafe = new TreeSet<>(unasked);
            unsafe.removeAll(decided.get().safe());
            if (!unsafe.isEmpty()) {
                findings.error("default-decides", gateway, variable, String.join(", ", unsafe));
            } else if (unasked.isEmpty()
                    && !goesWithASafeAnswer(checkedProcess, byDefault, variable, decided.get(), context)
                    && !leadsBack(checkedProcess, gateway, byDefault, context)) {
                findings.error("default-goes-on", gateway, variable);
            }
        }
    }

    private static List<VariableComparison> comparisons(SequenceFlow flow, CheckContext context) {
        return flow.condition() == null
                ? List.of()
                : context.expressions().ofModel(flow.condition()).comparisons();
    }

    private static Set<String> asked(List<VariableComparison> comparisons, String variable) {
        return comparisons.stream()
                .filter(comparison -> comparison.name().equals(variable) && comparison.equal())
                .map(VariableComparison::value)
                .collect(Collectors.toSet());
    }

    private static boolean goesWithASafeAnswer(
            CheckedProcess checkedProcess,
            SequenceFlow byDefault,
            String variable,
            DecidedValues decided,
            CheckContext context) {
        return checkedProcess.drawing().flows().stream()
                .filter(flow -> flow.source().equals(byDefault.source())
                        && flow.target().equals(byDefault.target())
                        && !flow.isDefault())
                .flatMap(flow -> comparisons(flow, context).stream())
                .anyMatch(asked -> asked.name().equals(variable)
                        && asked.equal()
                        && decided.safe().contains(asked.value()));
    }

    /** Whether whoever answered is asked again, whatever way is gone from there. */
    private static boolean leadsBack(
            CheckedProcess checkedProcess, FlowNode gateway, SequenceFlow byDefault, CheckContext context) {
        Set<String> askers =
                new AvailableVariables(checkedProcess, context).nearest(gateway.id(), DefaultThatDecidesRule::asks);
        return askers.contains(byDefault.target())
                || checkedProcess
                        .graph()
                        .from(begun(checkedProcess, byDefault.target()), step -> !askers.contains(step))
                        .stream()
                        .map(checkedProcess::step)
                        .noneMatch(step -> checkedProcess.from(step).isEmpty());
    }

    /** A sub-process that is entered begins at its start, whatever may interrupt it later. */
    private static Set<String> begun(CheckedProcess checkedProcess, String target) {
        FlowNode step = checkedProcess.step(target);
        return step == null || !CheckedProcess.isSubProcess(step)
                ? Set.of(target)
                : checkedProcess.within(target).stream()
                        .filter(within -> within.is("startEvent"))
                        .map(FlowNode::id)
                        .collect(Collectors.toSet());
    }

    private static boolean asks(FlowNode step) {
        return step.is("userTask") || step.is("callActivity");
    }
}
