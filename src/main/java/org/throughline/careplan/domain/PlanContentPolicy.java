package org.throughline.careplan.domain;

import java.util.List;
import org.throughline.shared.Rejection;

/** A plan has at least one goal; each says what will be different, how that is known, whose it is and by when. */
public final class PlanContentPolicy {

    private PlanContentPolicy() {}

    /** @throws Rejection at the field of the draft that is missing */
    static void requireComplete(PlanContent content) {
        if (content.goals().isEmpty()) {
            throw Rejection.invalidField("goals", "plan-without-goal");
        }
        for (int i = 0; i < content.goals().size(); i++) {
            requireComplete(content.goals().get(i), "goals[" + i + "].");
        }
    }

    /** What was put to review before this was asked of plans cannot be approved either. */
    static void requireApprovable(PlanContent content) {
        if (content.goals().isEmpty()) {
            throw Rejection.invalidField("decision", "plan-not-approvable");
        }
    }

    private static void requireComplete(Goal goal, String row) {
        List<ContentPart> parts = List.of(
                new ContentPart("need", goal.need()),
                new ContentPart("statement", goal.statement()),
                new ContentPart("measure", goal.measure()),
                new ContentPart("owner", goal.owner()),
                new ContentPart("targetDate", goal.targetDate()));
        parts.stream().filter(ContentPart::isMissing).findFirst().ifPresent(part -> {
            throw Rejection.invalidField(row + part.field(), "goal-incomplete");
        });
        if (goal.scale() != null) {
            AttainmentScalePolicy.requireWhole(goal.scale(), row);
        }
    }

    private record ContentPart(String field, Object value) {

        boolean isMissing() {
            return value == null || value.toString().isBlank();
        }
    }
}
