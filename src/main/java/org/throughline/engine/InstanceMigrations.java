package org.throughline.engine;

import java.util.Map;

/** Carries running process instances over to another version of their process. Joins the caller's transaction. */
public interface InstanceMigrations {

    /** A deployed version of a process as the engine understood it. */
    DeployedProcess process(String definitionId);

    /**
     * Finds where the work of each old activity goes. Activities of one id belong together wherever they stand now; the
     * mapping comes first. What the engine refuses of this is left out, with its reasons.
     *
     * @param mapping old activity to new activity
     */
    MigrationInstructions plan(String fromDefinition, String toDefinition, Map<String, String> mapping);

    /**
     * Migrates one instance, without the listeners and mappings of its activities.
     *
     * @param completion what is left to do with it, such as with its tasks: the engine reads the instance once for both, and
     *     writes it once
     * @throws MigrationImpossible where the engine refuses it for this instance; the transaction must be rolled back then
     */
    void migrate(String instanceId, MigrationInstructions instructions, Runnable completion);
}
