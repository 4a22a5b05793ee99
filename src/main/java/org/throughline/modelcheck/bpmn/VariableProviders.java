package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.VettedActions.Action;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.model.FlowNode;
import org.throughline.model.FormModel.Component;
import org.throughline.model.ModelElement;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;

/** Which variables a step leaves behind. */
final class VariableProviders {

    private final CheckContext context;
    private final Set<String> entered = new HashSet<>();
    private final Map<FlowNode, Set<String>> left = new IdentityHashMap<>();

    VariableProviders(CheckContext context) {
        this.context = context;
    }

    Set<String> of(FlowNode step) {
        Set<String> context = left.get(step);
        if (context == null) {
            context = find(step);
            left.put(step, context);
        }
        return context;
    }

    private Set<String> find(FlowNode step) {
        Set<String> names = within(step);
        names.addAll(AvailableVariables.given(step.properties()));
        if (step.is("userTask")) {
            names.add(CaseVariables.SUBMISSION_ID);
            routes(step).map(Component::key).forEach(names::add);
        }
        add(names, step.get("camunda:resultVariable"));
        actions(step)
                .flatMap(action -> action.outputs().stream())
                .map(AllowedValue::name)
                .forEach(names::add);
        step.parts("camunda:outputParameter").forEach(part -> add(names, part.get("name")));
        step.parts("camunda:out").forEach(out -> add(names, out.get("target")));
        for (ModelElement definition : step.definitions()) {
            add(names, definition.get("camunda:errorCodeVariable"));
            add(names, definition.get("camunda:errorMessageVariable"));
            add(names, definition.get("camunda:escalationCodeVariable"));
        }
        if (step.parts("camunda:out").stream().anyMatch(out -> "all".equals(out.get("variables")))) {
            names.addAll(ofProcess(step.get("calledElement")));
        }
        return names;
    }

    /** What is there only within the step. */
    Set<String> within(FlowNode step) {
        Set<String> names = new TreeSet<>();
        step.parts("camunda:inputParameter").forEach(part -> add(names, part.get("name")));
        step.parts("multiInstanceLoopCharacteristics").forEach(loop -> {
            add(names, loop.get("camunda:elementVariable"));
            names.addAll(Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"));
        });
        add(names, step.get("camunda:initiator"));
        return names;
    }

    /** All that any step of a process leaves behind. */
    Set<String> ofProcess(String key) {
        Set<String> names = new TreeSet<>();
        if (key != null && entered.add(key)) {
            context.process(key).map(ProcessModel::steps).orElse(List.of()).forEach(step -> names.addAll(of(step)));
            entered.remove(key);
        }
        return names;
    }

    /** The fields of the task's form that routing may use. */
    Stream<Component> routes(FlowNode task) {
        return Optional.ofNullable(task.get("camunda:formRef")).flatMap(context::form).stream()
                .flatMap(form -> form.components().stream())
                .filter(component -> component.key() != null && isRoute(component));
    }

    private static boolean isRoute(Component component) {
        return Boolean.parseBoolean(component.properties().get("route"));
    }

    /** What the step and its listeners do. */
    Stream<Action> actions(FlowNode step) {
        return context.actions(step);
    }

    private static void add(Set<String> names, String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }
}
