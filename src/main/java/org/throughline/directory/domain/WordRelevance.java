package org.throughline.directory.domain;

import java.util.List;
import java.util.function.Function;
import org.throughline.directory.domain.SearchTermRepository.AskedTerm;

/**
 * How much of what was asked for a service tells, 0 to 1: each word counts by how few services have it, by where it stands, and
 * more where it stands itself than where another of its meaning does; and all of them count more where they stand together.
 *
 * @param terms what is looked for
 * @param weights how much each tells, in the order of the terms
 * @param selective of the terms, those that few enough services have to be looked for by them alone
 */
record WordRelevance(List<AskedTerm> terms, List<Double> weights, List<AskedTerm> selective) {

    static final WordRelevance NONE = new WordRelevance(List.of(), List.of(), List.of());

    /** What the database gives a word that stands once in a name. */
    private static final double ONCE_IN_NAME = 0.6079;

    private static final double ITSELF = 0.4;
    private static final double TOGETHER = 0.25;

    /** How much a word tells that so many of all services have. */
    static double weight(int found, int services) {
        double rarity = Math.log(1 + (double) services / (1 + found));
        return rarity * rarity;
    }

    /** @param ranks for each term that of all its meanings and that of itself; at last that of all terms together */
    double of(List<Double> ranks) {
        double told = 0;
        double asked = 0;
        for (int term = 0; term < weights.size(); term++) {
            double meant = share(ranks.get(2 * term));
            told += weights.get(term) * ((1 - ITSELF) * meant + ITSELF * share(ranks.get(2 * term + 1)));
            asked += weights.get(term);
        }
        return asked == 0 ? 0 : (1 - TOGETHER) * told / asked + TOGETHER * ranks.get(2 * weights.size());
    }

    /** Whether a service has all that was asked for, each in one of its meanings. */
    boolean areAllIn(List<Double> ranks) {
        return !weights.isEmpty() && ranks.get(2 * weights.size()) > 0;
    }

    private static double share(double rank) {
        return Math.sqrt(Math.min(1, rank / ONCE_IN_NAME));
    }

    /** A {@code tsquery} of all terms. */
    String all() {
        return joined(terms, AskedTerm::query, ") & (");
    }

    /** The same in short, to find out who tells all of them. */
    String briefAll() {
        return joined(terms, AskedTerm::brief, ") & (");
    }

    /** A {@code tsquery} of any of the selective terms, in short. */
    String briefAnySelective() {
        return joined(selective, AskedTerm::brief, ") | (");
    }

    private static String joined(List<AskedTerm> terms, Function<AskedTerm, String> part, String by) {
        return "(" + String.join(by, terms.stream().map(part).toList()) + ")";
    }
}
