package org.throughline.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.shared.ExpressionText;

/**
 * What a user task of a deployed process asks, as the engine read it.
 *
 * @param roles candidate groups as written
 * @param assignee expression, or null
 * @param due expression, or null
 * @param priority expression, or null
 * @param teamFrom variable with the team whose people are asked, or null
 * @param dueFrom variable with the day it is due, or null
 * @param timers its reminders and escalations, in the order of their ids
 */
public record UserTaskDefinition(
        String key,
        String name,
        List<String> roles,
        String assignee,
        String due,
        String priority,
        TaskQualification qualification,
        String teamFrom,
        String dueFrom,
        List<TaskTimerDefinition> timers) {

    /** Whether an open task's dates are counted anew when it goes from this drawing to that one. */
    public boolean redatedBy(UserTaskDefinition now, boolean tableRedrawn) {
        boolean dated = due != null || now.due != null;
        return dated
                && (tableRedrawn
                        || !key.equals(now.key)
                        || !Objects.equals(due, now.due)
                        || !Objects.equals(dueFrom, now.dueFrom));
    }

    /** Whether reminders and escalations of an open task are set anew when it goes from this drawing to that one. */
    public boolean retimedBy(UserTaskDefinition now) {
        return !timers.equals(now.timers);
    }

    /** The expression of what the timer of this listener does; null where it is not drawn. */
    public String action(String timer) {
        return timers.stream()
                .filter(drawn -> drawn.id().equals(timer))
                .map(TaskTimerDefinition::action)
                .findFirst()
                .orElse(null);
    }

    /** Whether the new drawing gives the task to somebody else. */
    public boolean reassignedBy(UserTaskDefinition now) {
        return !key.equals(now.key) || !Objects.equals(assignee, now.assignee);
    }

    /** Whether name, roles and priority are plain words, the same for every case. */
    public boolean isPlain() {
        return Stream.of(Stream.ofNullable(name), roles.stream(), Stream.ofNullable(priority))
                .flatMap(written -> written)
                .noneMatch(ExpressionText::isExpression);
    }
}
