package org.throughline.careplan.process;

import java.util.HashMap;
import java.util.Map;

/** A goal with its five levels, as the draft's form is answered. */
public final class ScaledGoal {

    private ScaledGoal() {}

    public static Map<String, Object> of(String statement) {
        return with(statement, Map.of());
    }

    public static Map<String, Object> with(String statement, Map<String, Object> otherwise) {
        Map<String, Object> goal = new HashMap<>();
        goal.put("need", "housing");
        goal.put("statement", statement);
        goal.put("measure", "A signed lease");
        goal.put("owner", "client");
        goal.put("targetDate", "2027-09-01");
        goal.put("strengthOther", "Keeps every appointment");
        goal.put("scaled", true);
        goal.put("levelMuchLess", "On the street");
        goal.put("levelLess", "In a shelter");
        goal.put("levelExpected", "A room of her own");
        goal.put("levelMore", "A flat of her own");
        goal.put("levelMuchMore", "A flat near her sister");
        goal.put("weight", 3);
        goal.put("baseline", "-2");
        goal.putAll(otherwise);
        return goal;
    }

    public static Map<String, Object> without(String statement, String field) {
        Map<String, Object> goal = of(statement);
        goal.remove(field);
        return goal;
    }
}
