package org.throughline.instruments.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.instruments.domain.ScoringRules.FlagCondition;
import org.throughline.instruments.domain.ScoringRules.FlagRule;
import org.throughline.instruments.domain.ScoringRules.ScoreBand;
import org.throughline.instruments.domain.ScoringRules.SkipRule;

/** The arithmetic of every instrument; each number in it comes from the definition. */
public final class InstrumentScorer {

    private InstrumentScorer() {}

    /** @param age in years of whom the answers are about, or null where nobody knows it */
    public static InstrumentResult score(InstrumentDefinition definition, InstrumentAnswers answers, Integer age) {
        ScoringRules scoring = definition.scoring();
        Map<String, Integer> points = withSkipped(scoring.skips(), answers);
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        scoring.scores().forEach(rule -> scores.put(rule.id(), score(rule, points)));
        String band = scoring.bands().stream()
                .filter(one -> one.holds(scores.get(one.score())))
                .map(ScoreBand::code)
                .findFirst()
                .orElse(null);
        List<String> flags = scoring.flags().stream()
                .filter(flag -> holds(flag.when(), points, scores, band))
                .map(FlagRule::id)
                .toList();
        return new InstrumentResult(scores, band, flags, NeedFinder.needs(definition, answers, scores, age));
    }

    private static Map<String, Integer> withSkipped(List<SkipRule> rules, InstrumentAnswers answers) {
        Map<String, Integer> points = answers.points();
        for (SkipRule rule : rules) {
            List<Integer> asked = rule.sumOf().stream()
                    .map(points::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (asked.size() == rule.sumOf().size() && sum(asked) == rule.equal()) {
                rule.skipped().forEach(item -> points.putIfAbsent(item, rule.scoredAs()));
            }
        }
        return points;
    }

    private static BigDecimal score(ScoreDefinition rule, Map<String, Integer> points) {
        List<String> missing =
                rule.items().stream().filter(item -> !points.containsKey(item)).toList();
        List<Integer> given = rule.items().stream()
                .map(points::get)
                .filter(Objects::nonNull)
                .filter(value -> !rule.ignore().contains(value))
                .toList();
        if (rule.kind().needsAnswers() && !isComplete(rule, missing, given)) {
            return null;
        }
        return switch (rule.kind()) {
            case SUM -> BigDecimal.valueOf(sum(given)).add(imputed(given, missing.size()));
            case MEAN -> divided(sum(given), given.size(), rule.decimals());
            case PRODUCT -> given.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ONE, BigDecimal::multiply);
            case COUNT_RATED -> BigDecimal.valueOf(given.size());
            case COUNT_EQUAL -> count(rule, points, true);
            case COUNT_AT_LEAST -> count(rule, points, false);
        };
    }

    private static boolean isComplete(ScoreDefinition rule, List<String> missing, List<Integer> given) {
        return !given.isEmpty()
                && missing.size() <= rule.missing().most()
                && missing.stream().noneMatch(rule.missing().never()::contains);
    }

    /** The mean of what was answered stands for each of the missing ones. */
    private static BigDecimal imputed(List<Integer> given, int missing) {
        return missing == 0 ? BigDecimal.ZERO : divided((long) sum(given) * missing, given.size(), 0);
    }

    private static BigDecimal count(ScoreDefinition rule, Map<String, Integer> points, boolean exactly) {
        return BigDecimal.valueOf(rule.items().stream()
                .filter(points::containsKey)
                .filter(item -> !rule.ignore().contains(points.get(item)))
                .filter(item ->
                        exactly ? points.get(item) == rule.comparedOf(item) : points.get(item) >= rule.comparedOf(item))
                .count());
    }

    private static boolean holds(
            FlagCondition when, Map<String, Integer> points, Map<String, BigDecimal> scores, String band) {
        if (when.score() != null) {
            return when.holds(scores.get(when.score()));
        }
        if (when.item() == null) {
            return band != null && when.bands().contains(band);
        }
        return points.entrySet().stream()
                .filter(answer ->
                        when.item().equals(FlagCondition.ANY) || when.item().equals(answer.getKey()))
                .anyMatch(answer -> when.holds(BigDecimal.valueOf(answer.getValue())));
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }

    private static BigDecimal divided(long total, int parts, int decimals) {
        return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(parts), decimals, RoundingMode.HALF_UP);
    }
}
