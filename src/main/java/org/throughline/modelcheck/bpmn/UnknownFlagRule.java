package org.throughline.modelcheck.bpmn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelElement;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/**
 * A condition, an expression or an automatic step needs a value that no step before gives: no form asks it, no action
 * leaves it, no decision answers it.
 */
class UnknownFlagRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        if (AvailableVariables.takesAll(checkedProcess, context)) {
            return;
        }
        AvailableVariables availableVariables = new AvailableVariables(checkedProcess, context);
        Set<String> reached = checkedProcess.graph().reached();
        for (SequenceFlow flow : checkedProcess.drawing().flows()) {
            if (flow.condition() != null && reached.contains(flow.source())) {
                condition(checkedProcess, flow, availableVariables, context, findings);
            }
        }
        checkedProcess.steps().stream()
                .filter(step -> reached.contains(step.id()))
                .forEach(step -> {
                    expressions(step, availableVariables, context, findings);
                    actions(step, availableVariables, findings);
                    collections(step, availableVariables, findings);
                    calls(step, availableVariables, context, findings);
                    decisions(step, availableVariables, context, findings);
                });
    }

    private static void condition(
            CheckedProcess checkedProcess,
            SequenceFlow flow,
            AvailableVariables availableVariables,
            CheckContext context,
            Findings findings) {
        FlowNode source = checkedProcess.step(flow.source());
        Set<String> there = availableVariables.after(source);
        for (String name : context.expressions().ofModel(flow.condition()).names()) {
            if (!there.contains(name)) {
                String form = unrouted(checkedProcess, context, name);
                if (form.isEmpty()) {
                    findings.error("condition-unprovided", flow.id(), named(checkedProcess, flow), name);
                } else {
                    findings.error("condition-unrouted", flow.id(), named(checkedProcess, flow), name, form);
                }
            }
        }
    }

    private static String named(CheckedProcess checkedProcess, SequenceFlow flow) {
        return flow.name() == null ? checkedProcess.called(flow.source()) : flow.name();
    }

    /** Forms that ask it but do not give it to routing: the fault is one tick away. */
    private static String unrouted(CheckedProcess checkedProcess, CheckContext context, String name) {
        return checkedProcess
                .steps("userTask")
                .map(task -> task.get("camunda:formRef"))
                .filter(form -> form != null
                        && context.form(form).stream()
                                .flatMap(drawn -> drawn.components().stream())
                                .anyMatch(component -> name.equals(component.key())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void expressions(
            FlowNode step, AvailableVariables availableVariables, CheckContext context, Findings findings) {
        Set<String> there = availableVariables.after(step);
        Set<String> needed = new LinkedHashSet<>();
        step.expressions()
                .forEach(text ->
                        needed.addAll(context.expressions().ofModel(text).names()));
        needed.stream()
                .filter(name -> !there.contains(name) && context.action(name).isEmpty())
                .filter(name -> !isNamedAsAction(step, name))
                .forEach(name -> findings.error("expression-unprovided", step, name));
    }

    /** Said as an unknown action already. */
    private static boolean isNamedAsAction(FlowNode step, String name) {
        return String.valueOf(step.get("camunda:delegateExpression")).contains(name)
                || step.parts().stream().flatMap(ModelElement::all).anyMatch(part -> String.valueOf(
                                part.get("delegateExpression"))
                        .contains(name));
    }

    private static void actions(FlowNode step, AvailableVariables availableVariables, Findings findings) {
        Set<String> there = availableVariables.at(step);
        Set<String> properties = step.properties().keySet();
        availableVariables.providers().actions(step).forEach(action -> action.inputs().stream()
                .filter(input -> !input.optional())
                .filter(input -> input.from() == ValueSource.PROPERTY
                        ? !properties.contains(input.name())
                        : !there.contains(input.name()))
                .forEach(input -> findings.error("input-unprovided", step, input.name())));
    }

    private static void collections(FlowNode step, AvailableVariables availableVariables, Findings findings) {
        step.parts("multiInstanceLoopCharacteristics").stream()
                .map(loop -> loop.get("camunda:collection"))
                .filter(list -> list != null
                        && !list.contains("{")
                        && !availableVariables.at(step).contains(list))
                .forEach(list -> findings.error("expression-unprovided", step, list));
    }

    private static void calls(
            FlowNode step, AvailableVariables availableVariables, CheckContext context, Findings findings) {
        Set<String> there = availableVariables.at(step);
        sources(step, "camunda:in").stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> findings.warning("passed-unprovided", step, name));
        if (step.is("callActivity")
                && context.process(String.valueOf(step.get("calledElement"))).isPresent()) {
            Set<String> answered = availableVariables.providers().ofProcess(step.get("calledElement"));
            answered.addAll(AvailableVariables.passed(step));
            sources(step, "camunda:out").stream()
                    .filter(name -> !answered.contains(name))
                    .forEach(name -> findings.warning("answer-unprovided", step, name, step.get("calledElement")));
        }
    }

    private static List<String> sources(FlowNode step, String kind) {
        return step.parts(kind).stream()
                .map(mapping -> mapping.get("source"))
                .filter(source -> source != null && !source.isBlank())
                .toList();
    }

    private static void decisions(
            FlowNode step, AvailableVariables availableVariables, CheckContext context, Findings findings) {
        if (step.get("camunda:decisionRef") == null) {
            return;
        }
        Set<String> there = availableVariables.at(step);
        context.decision(step.get("camunda:decisionRef")).stream()
                .flatMap(table -> table.inputs().stream())
                .flatMap(input -> context.expressions().ofFeel(input.expression()).names().stream())
                .distinct()
                .filter(name -> !there.contains(name))
                .forEach(name -> findings.warning("decision-input-unprovided", step, name));
    }
}
