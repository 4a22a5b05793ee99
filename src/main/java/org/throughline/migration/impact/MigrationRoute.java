package org.throughline.migration.impact;

import java.util.Map;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.UserTaskDefinition;

/**
 * The way of open work from one version of a process to another.
 *
 * @param kept old step to new step of the same kind: the work goes on there as it is
 * @param begun old step to new step of another kind: the old work is dropped and the new step begins
 * @param refused old steps that lead nowhere, with the reason
 * @param tableRedrawn whether the table of due dates changes with it
 */
public record MigrationRoute(
        Map<String, String> kept,
        Map<String, String> begun,
        Map<String, MigrationRefusal> refused,
        DeployedProcess from,
        DeployedProcess to,
        boolean tableRedrawn) {

    /** The new step, or null where the work of this one leads nowhere. */
    public String target(String step) {
        return kept.getOrDefault(step, begun.get(step));
    }

    public MigrationRefusal refusal(String step) {
        return refused.getOrDefault(step, MigrationRefusal.of("no-step", from.nameOf(step)));
    }

    public boolean redates(String oldStep, String newStep) {
        UserTaskDefinition now = to.userTasks().get(newStep);
        UserTaskDefinition before = from.userTasks().get(oldStep);
        return now != null && before != null && before.redatedBy(now, tableRedrawn);
    }

    public boolean retimes(String oldStep, String newStep) {
        UserTaskDefinition now = to.userTasks().get(newStep);
        UserTaskDefinition before = from.userTasks().get(oldStep);
        return now != null && before != null && before.retimedBy(now);
    }

    public boolean reassigns(String oldStep, String newStep) {
        UserTaskDefinition now = to.userTasks().get(newStep);
        UserTaskDefinition before = from.userTasks().get(oldStep);
        return now != null && before != null && before.reassignedBy(now);
    }
}
