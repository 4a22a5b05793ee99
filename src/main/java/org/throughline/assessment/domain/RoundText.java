package org.throughline.assessment.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** The text that a clinician signs: everything the round found, by its words. */
final class RoundText {

    private RoundText() {}

    static Map<String, Object> of(Assessment assessment, Round round, String riskLevel) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("assessment", assessment.id());
        text.put("case", assessment.caseId());
        text.put("round", round.number());
        text.put("instruments", assessment.instruments());
        text.put("interview", interview(round.interview()));
        text.put("needs", round.ranking().needs().stream().map(RoundText::need).toList());
        text.put("strengths", round.ranking().strengths());
        text.put("rankedBy", round.ranking().by());
        text.put("riskLevel", riskLevel);
        return text;
    }

    private static Map<String, Object> interview(Interview interview) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("on", interview.on());
        text.put("place", interview.place());
        text.put("by", interview.by());
        text.put("scores", interview.scores());
        text.put("score", interview.score());
        text.put("immediateDanger", interview.immediateDanger());
        text.put("dangerDescription", interview.dangerDescription());
        text.put("notes", interview.notes());
        return text;
    }

    private static Map<String, Object> need(Need need) {
        return Map.of("category", need.category(), "severity", need.severity(), "description", need.description());
    }
}
