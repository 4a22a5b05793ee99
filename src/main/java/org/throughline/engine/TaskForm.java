package org.throughline.engine;

import java.util.Map;

/**
 * What a person needs to complete a task.
 *
 * @param form the deployed form, with its schema in the reader's language
 * @param data pre-filled values by field key, and option lists by {@code valuesKey}
 */
public record TaskForm(TaskInfo task, DeployedForm form, Map<String, Object> data) {}
