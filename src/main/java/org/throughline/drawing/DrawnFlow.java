package org.throughline.drawing;

/**
 * One sequence flow.
 *
 * @param condition the expression, or null
 * @param isDefault whether its source takes it where no condition holds
 */
public record DrawnFlow(
        String id, String name, String source, String target, String condition, boolean isDefault, String process) {}
