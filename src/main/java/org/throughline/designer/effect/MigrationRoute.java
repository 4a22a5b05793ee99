package org.throughline.designer.effect;

import java.util.Map;

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
        Drawn from,
        Drawn to,
        boolean tableRedrawn) {

    /** One version as it is drawn. */
    public record Drawn(
            String definitionId,
            String key,
            String name,
            int version,
            Map<String, ActivityInfo> steps,
            Map<String, UserTaskDefinition> duties) {

        public String nameOf(String step) {
            ActivityInfo fact = steps.get(step);
            return fact == null || fact.name() == null ? step : fact.name();
        }
    }

    /** The new step, or null where the work of this one leads nowhere. */
    public String target(String step) {
        return kept.getOrDefault(step, begun.get(step));
    }

    public MigrationRefusal refusal(String step) {
        return refused.getOrDefault(step, MigrationRefusal.of("no-step", from.nameOf(step)));
    }

    public boolean redates(String oldStep, String newStep) {
        UserTaskDefinition now = to.duties().get(newStep);
        UserTaskDefinition before = from.duties().get(oldStep);
        return now != null && before != null && before.redatedBy(now, tableRedrawn);
    }

    public boolean reassigns(String oldStep, String newStep) {
        UserTaskDefinition now = to.duties().get(newStep);
        UserTaskDefinition before = from.duties().get(oldStep);
        return now != null && before != null && before.reassignedBy(now);
    }
}
