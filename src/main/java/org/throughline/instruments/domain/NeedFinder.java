package org.throughline.instruments.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.throughline.instruments.domain.ScoringRules.NeedRule;

/** In which areas of life the answers say that something is needed. */
final class NeedFinder {

    private NeedFinder() {}

    static List<String> needs(
            InstrumentDefinition definition, InstrumentAnswers answers, Map<String, BigDecimal> scores, Integer age) {
        TreeSet<String> needs = new TreeSet<>();
        definition.items().stream()
                .filter(item -> item.domain() != null)
                .filter(item -> answers.of(item.linkId()).stream().anyMatch(AnswerChoice::need))
                .forEach(item -> needs.add(item.domain()));
        List<NeedRule> rules = definition.scoring().needs();
        rules.stream().map(NeedRule::domain).distinct().forEach(domain -> {
            List<NeedRule> ofDomain =
                    rules.stream().filter(rule -> rule.domain().equals(domain)).toList();
            if (holds(ofDomain, scores, age)) {
                needs.add(domain);
            }
        });
        return List.copyOf(needs);
    }

    /** Of an age that nobody knows: what is needed at every age that the publication speaks of. */
    private static boolean holds(List<NeedRule> rules, Map<String, BigDecimal> scores, Integer age) {
        if (age == null) {
            return rules.stream().allMatch(rule -> rule.holds(scores.get(rule.score())));
        }
        return rules.stream().filter(rule -> rule.isFor(age)).anyMatch(rule -> rule.holds(scores.get(rule.score())));
    }
}
