package org.throughline.closure.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every goal of the plan in force gets an outcome. A row names its goal by its words, or by its place where the list has
 * as many rows as the plan has goals; a goal that nothing was said about was not met.
 */
public final class GoalOutcomePolicy {

    private GoalOutcomePolicy() {}

    /** @param planned goal id to statement, in the plan's order; @param rows as answered, without ids */
    public static List<GoalResult> of(Map<UUID, String> planned, List<GoalResult> rows) {
        Map<UUID, String> left = new LinkedHashMap<>(planned);
        List<GoalResult> results = new ArrayList<>();
        for (GoalResult row : rows) {
            results.add(row.goalId() != null ? row : row.of(take(left, row.statement())));
        }
        if (rows.size() == planned.size()) {
            results.replaceAll(row -> row.goalId() != null || left.isEmpty() ? row : row.of(takeFirst(left)));
        }
        left.forEach((goal, statement) -> results.add(new GoalResult(goal, statement, GoalResult.NOT_MET, null)));
        return List.copyOf(results);
    }

    private static UUID take(Map<UUID, String> left, String statement) {
        UUID found = left.entrySet().stream()
                .filter(goal -> goal.getValue().equals(statement))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        left.remove(found);
        return found;
    }

    private static UUID takeFirst(Map<UUID, String> left) {
        UUID first = left.keySet().iterator().next();
        left.remove(first);
        return first;
    }
}
