package org.throughline.insight;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.throughline.engine.DecisionTrials.Trial;
import org.throughline.engine.DecisionTrials.Undecidable;
import org.throughline.insight.domain.DecisionOutputs;

/**
 * Decides with the changed table. Most of the past asked the same questions again and again, so each is decided once: a
 * flag whose name is nowhere in the file can make no difference.
 */
class SecondDecision {

    private static final Pattern PLAIN_NAME = Pattern.compile("\\w+");
    private static final int MOST_REMEMBERED = 100_000;

    private final Trial trial;
    private final Predicate<String> relevant;
    private final Map<String, Boolean> names = new HashMap<>();
    private final Map<Map<String, Object>, Optional<Map<String, Object>>> answers = new HashMap<>();

    SecondDecision(Trial trial, String dmn) {
        this.trial = trial;
        this.relevant = name -> !PLAIN_NAME.matcher(name).matches() || dmn.contains(name);
    }

    /** What it says now; empty where it cannot decide. */
    Optional<Map<String, Object>> on(Map<String, Object> inputs) {
        Map<String, Object> question = new LinkedHashMap<>(inputs);
        question.keySet().removeIf(name -> !names.computeIfAbsent(name, relevant::test));
        Optional<Map<String, Object>> known = answers.get(question);
        if (known != null) {
            return known;
        }
        Optional<Map<String, Object>> answer = decide(question);
        if (answers.size() < MOST_REMEMBERED) {
            answers.put(question, answer);
        }
        return answer;
    }

    private Optional<Map<String, Object>> decide(Map<String, Object> question) {
        try {
            return Optional.of(DecisionOutputs.of(trial.decide(question)));
        } catch (Undecidable cannot) {
            return Optional.empty();
        }
    }
}
