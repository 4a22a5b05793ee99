package org.throughline.careplan.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.careplan.GoalAttainment;
import org.throughline.shared.Rejection;

/**
 * A goal has all five levels or none; no two say the same, since an outcome is at exactly one of them; its weight and its
 * baseline are those that the method knows.
 */
final class AttainmentScalePolicy {

    private AttainmentScalePolicy() {}

    /**
     * @param row where the goal stands in the draft, before the name of a field
     * @throws Rejection at the field: {@code goal-level-missing}, {@code goal-levels-alike}, {@code goal-weight-unknown},
     *     {@code goal-baseline-unknown}
     */
    static void requireWhole(AttainmentScale scale, String row) {
        Map<String, String> levels = fields(scale);
        levels.forEach((field, text) -> {
            if (text == null || text.isBlank()) {
                throw Rejection.invalidField(row + field, "goal-level-missing");
            }
        });
        Set<String> said = new HashSet<>();
        levels.forEach((field, text) -> {
            if (!said.add(plain(text))) {
                throw Rejection.invalidField(row + field, "goal-levels-alike");
            }
        });
        if (scale.weight() < GoalAttainment.USUAL_WEIGHT || scale.weight() > GoalAttainment.GREATEST_WEIGHT) {
            throw Rejection.invalidField(row + "weight", "goal-weight-unknown");
        }
        if (scale.baseline() != null && !scale.levels().containsKey(scale.baseline())) {
            throw Rejection.invalidField(row + "baseline", "goal-baseline-unknown");
        }
    }

    private static Map<String, String> fields(AttainmentScale scale) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("levelMuchLess", scale.muchLess());
        fields.put("levelLess", scale.less());
        fields.put("levelExpected", scale.expected());
        fields.put("levelMore", scale.more());
        fields.put("levelMuchMore", scale.muchMore());
        return fields;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
