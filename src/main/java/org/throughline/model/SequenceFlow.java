package org.throughline.model;

import java.util.List;

/**
 * One sequence flow.
 *
 * @param source, target ids of the steps; empty where the flow hangs loose
 * @param condition the expression, or null
 * @param isDefault whether its source takes it where no condition holds
 * @param parts all that is written within the flow
 */
public record SequenceFlow(
        String id,
        String name,
        String source,
        String target,
        String condition,
        boolean isDefault,
        String process,
        List<ModelElement> parts) {

    public SequenceFlow(
            String id, String name, String source, String target, String condition, boolean isDefault, String process) {
        this(id, name, source, target, condition, isDefault, process, List.of());
    }
}
