package org.throughline.closure.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a supervisor approves, by its words. */
final class ClosingText {

    private ClosingText() {}

    static Map<String, Object> of(Closing closing) {
        Map<String, Object> text = words(closing);
        text.put("case", closing.caseId());
        text.put("episode", closing.episode());
        text.put("round", closing.round());
        text.put("preparedBy", closing.preparedBy());
        return text;
    }

    /** What is said, without who said it and when. */
    static Map<String, Object> words(Closing closing) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("reason", closing.reason());
        text.put("outcome", closing.outcome());
        text.put("goals", closing.goals().stream().map(ClosingText::goal).toList());
        text.put("finalScores", closing.finalScores());
        text.put("summary", closing.summary());
        text.put("aftercareOn", closing.aftercareOn());
        if (!closing.contradictions().isEmpty()) {
            text.put(
                    "contradictions",
                    closing.contradictions().stream().map(Contradiction::id).toList());
            text.put("explanation", closing.explanation());
        }
        return text;
    }

    private static Map<String, Object> goal(GoalResult goal) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", goal.goalId());
        text.put("statement", goal.statement());
        text.put("outcome", goal.outcome());
        text.put("note", goal.note());
        return text;
    }
}
