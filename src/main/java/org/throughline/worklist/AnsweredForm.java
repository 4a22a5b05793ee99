package org.throughline.worklist;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * The answers to a task's form, by field key.
 *
 * @param formVersion of the form that was answered; left out, they are taken as answers to the one that is asked now
 */
public record AnsweredForm(@NotNull Map<String, Object> answers, Integer formVersion) {}
