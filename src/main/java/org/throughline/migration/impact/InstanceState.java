package org.throughline.migration.impact;

import java.util.List;

/**
 * One running process of a case, as it stands.
 *
 * @param caseNumber the business key; empty where it has none
 * @param stage, worker, team of its case; null where only one is read, which no move asks for
 * @param steps ids of the steps that hold open work, in order
 * @param shape equal for those of one version that stand alike, whatever their case
 */
public record InstanceState(
        String processInstanceId,
        String definitionId,
        String caseNumber,
        String stage,
        String worker,
        String team,
        List<String> steps,
        String shape,
        List<InstanceTask> tasks) {

    /** As if nothing else were open. */
    InstanceState only(InstanceTask task) {
        return new InstanceState(
                processInstanceId, definitionId, caseNumber, stage, worker, team, steps, shape, List.of(task));
    }

    /** Those of one version and shape are moved alike. */
    public String group() {
        return definitionId + " " + shape;
    }
}
