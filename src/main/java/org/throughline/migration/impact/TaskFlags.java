package org.throughline.migration.impact;

import java.util.Map;
import java.util.Set;

/**
 * The process variables that a task's dates and groups hang on.
 *
 * @param ofCase found in the process or in those that called it
 * @param own of the process itself
 * @param unsure names whose value depends on where in the process one asks, or that are no plain text
 */
public record TaskFlags(Map<String, String> ofCase, Map<String, String> own, Set<String> unsure) {

    public static final TaskFlags NONE = new TaskFlags(Map.of(), Map.of(), Set.of());
}
