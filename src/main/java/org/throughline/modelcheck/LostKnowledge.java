package org.throughline.modelcheck;

import java.util.List;
import org.throughline.engine.ModelKind;

/**
 * What a decision table, or a way that divides, will not know any more.
 *
 * @param kind of the reader: a decision, or a process of which {@code stepId} is the place where the way divides
 * @param stepId null for a table
 * @param asked whether the table is still asked at all, or the way still divides by what is known
 * @param questions as the forms ask them, in the reader's language
 */
public record LostKnowledge(
        ModelKind kind,
        String model,
        String modelName,
        String stepId,
        String stepName,
        boolean asked,
        List<String> questions) {}
