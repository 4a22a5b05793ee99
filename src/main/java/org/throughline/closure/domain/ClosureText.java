package org.throughline.closure.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.careplan.GoalAttainment;

/** What a supervisor approves, by its words. */
final class ClosureText {

    private ClosureText() {}

    static Map<String, Object> of(Closure closure) {
        Map<String, Object> text = words(closure);
        text.put("case", closure.caseId());
        text.put("episode", closure.round().episode());
        text.put("round", closure.round().number());
        text.put("preparedBy", closure.prepared().by());
        return text;
    }

    /** What is said, without who said it and when. */
    static Map<String, Object> words(Closure closure) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("reason", closure.reason());
        text.put("outcome", closure.outcome());
        text.put("goals", closure.goals().stream().map(ClosureText::goal).toList());
        closure.attainment().score().ifPresent(score -> text.put("goalAttainment", attainment(closure.attainment())));
        text.put("finalScores", closure.finalScores());
        text.put("summary", closure.summary());
        text.put("aftercareOn", closure.aftercareOn());
        if (!closure.contradictions().isEmpty()) {
            text.put(
                    "contradictions",
                    closure.contradictions().stream().map(Contradiction::id).toList());
            text.put("explanation", closure.explanation());
        }
        return text;
    }

    private static Map<String, Object> goal(GoalResult goal) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", goal.goalId());
        text.put("statement", goal.statement());
        text.put("outcome", goal.outcome());
        text.put("note", goal.note());
        if (goal.attained() != null) {
            text.put("attained", goal.attained().level());
            text.put("attainedWords", goal.attained().words());
            text.put("weight", goal.attained().weight());
        }
        return text;
    }

    private static Map<String, Object> attainment(GoalAttainment attainment) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("tScore", attainment.tScore());
        text.put("rated", attainment.rated());
        text.put("goals", attainment.goals());
        return text;
    }
}
