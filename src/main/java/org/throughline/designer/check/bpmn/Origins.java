package org.throughline.designer.check.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.drawing.DrawnStep;

/** Where a case was before it came to a step; what happened within a sub-process counts as what happened before its end. */
final class Origins {

    private final Picture picture;

    Origins(Picture picture) {
        this.picture = picture;
    }

    /** The steps right before. */
    Set<String> of(String step) {
        Set<String> origins = new LinkedHashSet<>();
        collect(step, origins);
        return origins;
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
        DrawnStep at = picture.step(step);
        if (Picture.isEventSubProcess(at)) {
            besides(at, origins);
            return;
        }
        for (String id : picture.ways().before(step)) {
            DrawnStep origin = picture.step(id);
            if (id.equals(at.parent())) {
                collect(id, origins);
                return;
            }
            origins.add(id);
            if (Picture.isSubProcess(origin)) {
                origins.addAll(id.equals(at.attachedTo()) ? inside(id) : lasts(id));
            }
        }
    }

    /** Whatever stands in the scope may have happened before its event comes. */
    private void besides(DrawnStep eventSubProcess, Set<String> origins) {
        for (DrawnStep other : picture.within(eventSubProcess.parent())) {
            if (!other.id().equals(eventSubProcess.id())) {
                origins.add(other.id());
                if (Picture.isSubProcess(other)) {
                    origins.addAll(inside(other.id()));
                }
            }
        }
    }

    private List<String> inside(String scope) {
        return picture.steps().stream()
                .filter(step -> isInside(step, scope))
                .map(DrawnStep::id)
                .toList();
    }

    private boolean isInside(DrawnStep step, String scope) {
        for (DrawnStep at = step; at != null; at = picture.step(at.parent())) {
            if (scope.equals(at.parent())) {
                return true;
            }
        }
        return false;
    }

    private List<String> lasts(String scope) {
        return picture.within(scope).stream()
                .filter(step -> picture.from(step).isEmpty() || Picture.isEventSubProcess(step))
                .map(DrawnStep::id)
                .toList();
    }
}
