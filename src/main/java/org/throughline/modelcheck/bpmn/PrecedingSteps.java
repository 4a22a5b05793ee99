package org.throughline.modelcheck.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.model.FlowNode;

/** Where a case was before it came to a step; what happened within a sub-process counts as what happened before its end. */
final class PrecedingSteps {

    private final CheckedProcess checkedProcess;
    private final Map<String, Set<String>> found = new HashMap<>();

    PrecedingSteps(CheckedProcess checkedProcess) {
        this.checkedProcess = checkedProcess;
    }

    /** The steps right before. */
    Set<String> of(String step) {
        Set<String> known = found.get(step);
        if (known == null) {
            known = new LinkedHashSet<>();
            collect(step, known);
            found.put(step, known);
        }
        return known;
    }

    /** All steps before, at any distance. */
    Set<String> all(String step) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(of(step));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                open.addAll(of(id));
            }
        }
        return seen;
    }

    private void collect(String step, Set<String> origins) {
        FlowNode at = checkedProcess.step(step);
        if (at.isEventSubProcess()) {
            besides(at, origins);
            return;
        }
        for (String id : checkedProcess.graph().before(step)) {
            FlowNode origin = checkedProcess.step(id);
            if (id.equals(at.parent())) {
                collect(id, origins);
                return;
            }
            origins.add(id);
            if (CheckedProcess.isSubProcess(origin)) {
                origins.addAll(id.equals(at.attachedTo()) ? inside(id) : lasts(id));
            }
        }
    }

    /** Whatever stands in the scope may have happened before its event comes. */
    private void besides(FlowNode eventSubProcess, Set<String> origins) {
        for (FlowNode other : checkedProcess.within(eventSubProcess.parent())) {
            if (!other.id().equals(eventSubProcess.id())) {
                origins.add(other.id());
                if (CheckedProcess.isSubProcess(other)) {
                    origins.addAll(inside(other.id()));
                }
            }
        }
    }

    private List<String> inside(String scope) {
        return checkedProcess.steps().stream()
                .filter(step -> isInside(step, scope))
                .map(FlowNode::id)
                .toList();
    }

    private boolean isInside(FlowNode step, String scope) {
        for (FlowNode at = step; at != null; at = checkedProcess.step(at.parent())) {
            if (scope.equals(at.parent())) {
                return true;
            }
        }
        return false;
    }

    private List<String> lasts(String scope) {
        return checkedProcess.within(scope).stream()
                .filter(step -> checkedProcess.from(step).isEmpty() || step.isEventSubProcess())
                .map(FlowNode::id)
                .toList();
    }
}
