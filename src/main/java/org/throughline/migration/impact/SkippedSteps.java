package org.throughline.migration.impact;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessGraph;

/** The tasks of an older drawing that a case came past by the ways of a newer one. */
public final class SkippedSteps {

    private static final String TASK = "userTask";

    private final ProcessGraph drawing;

    public SkippedSteps(ProcessGraph drawing) {
        this.drawing = drawing;
    }

    /**
     * @param left steps where it stood and stands no longer
     * @param stands where it stands now
     * @param done whose work was done
     * @return names of the tasks that every way from there to here comes through and that were not done, those that were
     *     left undone first
     */
    public List<String> between(Set<String> left, Set<String> stands, Set<String> done) {
        if (left.isEmpty() || stands.isEmpty()) {
            return List.of();
        }
        List<FlowNode> open = drawing.steps().stream()
                .filter(step -> step.is(TASK) && !stands.contains(step.id()) && !done.contains(step.id()))
                .toList();
        return Stream.concat(
                        open.stream().filter(step -> left.contains(step.id())),
                        open.stream().filter(step -> !left.contains(step.id()) && isOnEveryWay(step, left, stands)))
                .map(step -> step.name() == null ? step.id() : step.name())
                .distinct()
                .toList();
    }

    private boolean isOnEveryWay(FlowNode step, Set<String> left, Set<String> stands) {
        return leads(left, stands, Set.of()) && !leads(left, stands, Set.of(step.id()));
    }

    private boolean leads(Set<String> from, Set<String> to, Set<String> without) {
        return drawing.from(from, step -> !without.contains(step)).stream().anyMatch(to::contains);
    }
}
