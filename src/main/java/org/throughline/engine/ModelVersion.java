package org.throughline.engine;

import java.time.Instant;

/**
 * One deployed version of a process, decision table or form.
 *
 * @param key its id in the drawing, e.g. {@code plan}
 * @param name its business name, or the key where it has none
 * @param version counted from 1 by the engine
 * @param definitionId the engine's id of this version
 * @param resource the stable name of its file, e.g. {@code processes/careplan/plan.bpmn}
 * @param shipped whether the program ships it; else an administrator published it
 */
public record ModelVersion(
        ModelKind kind,
        String key,
        String name,
        int version,
        String definitionId,
        String resource,
        String deploymentId,
        Instant deployedAt,
        boolean shipped) {}
