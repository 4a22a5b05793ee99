package org.throughline.modelcheck.bpmn;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.engine.CaseVariables;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;

/** Which variables can be there when a case comes to a step, and who left them. */
final class AvailableVariables {

    /** What a start or a message provides is listed in this property, separated by commas. */
    static final String PROVIDED = "brings";

    private static final Set<String> ALWAYS = Set.of(CaseVariables.CASE_ID, CaseVariables.CASE_NUMBER);

    private final CheckedProcess checkedProcess;
    private final VariableProviders variableProviders;
    private final PrecedingSteps precedingSteps;
    private final Set<String> given;
    private final Map<String, Set<String>> before = new HashMap<>();

    AvailableVariables(CheckedProcess checkedProcess, CheckContext context) {
        this.checkedProcess = checkedProcess;
        this.variableProviders = new VariableProviders(context);
        this.precedingSteps = new PrecedingSteps(checkedProcess);
        this.given = given(checkedProcess, context);
    }

    /** Variables that are there from the beginning: those that the program or a caller gives. */
    private static Set<String> given(CheckedProcess checkedProcess, CheckContext context) {
        Set<String> given = new TreeSet<>(ALWAYS);
        for (BpmnProcess process : checkedProcess.drawing().processes()) {
            given.addAll(given(process.properties()));
            for (ProcessModel caller : context.processes()) {
                caller.steps().stream()
                        .filter(step -> step.is("callActivity") && process.id().equals(step.get("calledElement")))
                        .forEach(call -> given.addAll(passed(call)));
            }
        }
        return given;
    }

    static Set<String> passed(FlowNode call) {
        return call.parts("camunda:in").stream()
                .map(in -> in.get("target"))
                .filter(target -> target != null && !target.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where all variables of a caller are passed on, nothing can be said to be missing. */
    static boolean takesAll(CheckedProcess checkedProcess, CheckContext context) {
        return checkedProcess.drawing().processes().stream().anyMatch(process -> context.processes().stream()
                .flatMap(caller -> caller.steps().stream())
                .filter(step -> step.is("callActivity") && process.id().equals(step.get("calledElement")))
                .flatMap(call -> call.parts("camunda:in").stream())
                .anyMatch(in -> "all".equals(in.get("variables"))));
    }

    static Set<String> given(Map<String, String> properties) {
        return Arrays.stream(properties.getOrDefault(PROVIDED, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What can be there when the step begins, what it is given itself included. */
    Set<String> at(FlowNode step) {
        Set<String> there = new TreeSet<>(past(step.id()));
        there.addAll(variableProviders.within(step));
        for (FlowNode around = checkedProcess.step(step.parent());
                around != null;
                around = checkedProcess.step(around.parent())) {
            there.addAll(variableProviders.of(around));
        }
        return there;
    }

    /** What can be there when the step is done. */
    Set<String> after(FlowNode step) {
        Set<String> there = at(step);
        there.addAll(variableProviders.of(step));
        return there;
    }

    private Set<String> past(String step) {
        return before.computeIfAbsent(step, id -> {
            Set<String> there = new TreeSet<>(given);
            precedingSteps.all(id).forEach(earlier -> there.addAll(variableProviders.of(checkedProcess.step(earlier))));
            return there;
        });
    }

    /** The nearest steps before this one that fulfill something, on each way back. */
    Set<String> nearest(String step, java.util.function.Predicate<FlowNode> wanted) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(precedingSteps.of(step));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!seen.add(id)) {
                continue;
            }
            if (wanted.test(checkedProcess.step(id))) {
                found.add(id);
            } else {
                open.addAll(precedingSteps.of(id));
            }
        }
        return found;
    }

    VariableProviders providers() {
        return variableProviders;
    }

    Set<String> given() {
        return given;
    }
}
