package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rules add up to for one service: its points, why it fits, what to ask, and the rule that leaves it out. */
public final class MatchScore {

    private record CountedReason(String code, double points) {}

    private final MatchWeights weights;
    private final List<CountedReason> why = new ArrayList<>();
    private final List<String> ask = new ArrayList<>();
    private double points;
    private String leftOutBy;

    MatchScore(MatchWeights weights) {
        this.weights = weights;
    }

    /** By the rule's own name: why it fits is called so, what to ask {@code ask-<rule>}, what leaves it out {@code not-<rule>}. */
    void apply(String rule, RuleAnswer answer) {
        MatchWeights.RuleWeight weight = weights.of(rule);
        switch (answer) {
            case FITS -> add(rule, weight.fits());
            case ASK -> {
                points += weight.ask();
                ask.add("ask-" + rule);
            }
            case DOES_NOT_FIT -> doesNotFit(rule, weight);
            default -> {
                // the service says nothing of it
            }
        }
    }

    private void doesNotFit(String rule, MatchWeights.RuleWeight weight) {
        if (weight.leavesOut()) {
            leftOutBy = leftOutBy == null ? "not-" + rule : leftOutBy;
        } else {
            points += weight.doesNotFit();
            ask.add("ask-" + rule);
        }
    }

    void add(String reason, double counted) {
        points += counted;
        why.add(new CountedReason(reason, counted));
    }

    void addSilently(double counted) {
        points += counted;
    }

    public int points() {
        return (int) Math.round(points * 10);
    }

    /** What counts most first. */
    public List<String> why() {
        return why.stream()
                .sorted(Comparator.comparingDouble(CountedReason::points).reversed())
                .map(CountedReason::code)
                .toList();
    }

    public List<String> ask() {
        return List.copyOf(ask);
    }

    /** Null where it is not left out. */
    public String leftOutBy() {
        return leftOutBy;
    }
}
