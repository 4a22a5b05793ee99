/**
 * Running cases and the versions of their processes: what publishing a change set and moving every open case to it would
 * do, and the moves themselves. Asks nothing of whoever draws but the models and their mappings.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "model", "modelcheck", "engine", "casefile", "insight"})
package org.throughline.migration;
