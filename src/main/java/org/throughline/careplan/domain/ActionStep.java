package org.throughline.careplan.domain;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A step toward a goal.
 *
 * @param dueOn may be null
 * @param goal number of the goal that it serves, or null
 */
public record ActionStep(String action, String owner, LocalDate dueOn, Integer goal, String writtenBy) {

    boolean saysTheSameAs(ActionStep other) {
        return action.equals(other.action)
                && owner.equals(other.owner)
                && Objects.equals(dueOn, other.dueOn)
                && Objects.equals(goal, other.goal);
    }

    ActionStep by(String author) {
        return new ActionStep(action, owner, dueOn, goal, author);
    }
}
