package org.throughline.assessment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.throughline.assessment.domain.Instrument.Domain;

/**
 * How an interview is scored: the mean of all answered domains; a domain up to {@value #NEED_UP_TO} suggests a need, more
 * severe the lower it is; one from {@value #STRENGTH_FROM} on suggests a strength.
 */
public final class SelfSufficiencyPolicy {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
    static final int NEED_UP_TO = 3;
    static final int STRENGTH_FROM = 4;
    private static final String SAFETY = "safety";

    private SelfSufficiencyPolicy() {}

    /** The mean to one decimal; the highest where nothing was asked, since nothing indicates a need. */
    public static double mean(Map<String, Integer> scores) {
        double mean =
                scores.values().stream().mapToInt(Integer::intValue).average().orElse(HIGHEST);
        return BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }

    public static int severity(int score) {
        return HIGHEST + LOWEST - score;
    }

    /** Domains that suggest a need, the most severe first; equal ones in the order of the instruments. */
    public static List<Domain> suggestedNeeds(List<Domain> domains, Map<String, Integer> scores) {
        return domains.stream()
                .filter(domain -> scores.getOrDefault(domain.id(), HIGHEST) <= NEED_UP_TO)
                .sorted(Comparator.comparing(domain -> scores.get(domain.id())))
                .toList();
    }

    public static List<String> suggestedStrengths(Map<String, Integer> scores) {
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= STRENGTH_FROM)
                .map(Entry::getKey)
                .toList();
    }

    /** Safety at home at its lowest is danger, whether or not the box was ticked. */
    public static boolean showsDanger(Map<String, Integer> scores) {
        return scores.getOrDefault(SAFETY, HIGHEST) == LOWEST;
    }
}
