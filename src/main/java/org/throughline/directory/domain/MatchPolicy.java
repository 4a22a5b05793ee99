package org.throughline.directory.domain;

import java.time.LocalDate;
import org.throughline.directory.MatchFacts;

/**
 * How well a service fits a need and the person who has it: the rules, each with one of three answers, counted by the weights
 * of the decision table. What a service says of ages earns nothing; that it says what was asked for earns most.
 */
final class MatchPolicy {

    /** How near somebody in the same town is where no more is known, of the points of the very place. */
    private static final double IN_TOWN = 0.75;

    private final String need;
    private final MatchFacts client;
    private final ClientPlace home;
    private final MatchWeights weights;
    private final WordRelevance words;
    private final Integer poverty;

    MatchPolicy(
            String need,
            MatchFacts client,
            ClientPlace home,
            MatchWeights weights,
            WordRelevance words,
            LocalDate today) {
        this.need = need;
        this.client = client;
        this.home = home;
        this.weights = weights;
        this.words = words;
        this.poverty = PovertyGuidelines.percent(client.household(), today);
    }

    /** @param open whether it is open now; null where that is not known */
    MatchScore score(MatchCandidate service, Boolean open) {
        MatchScore score = new MatchScore(weights);
        need(score, service);
        distance(score, service.reaches());
        score.apply("residence", ReachPolicy.residence(service.reaches(), home));
        score.apply("phone", ReachPolicy.phone(service.reaches(), client));
        score.apply("age", AdmissionPolicy.age(service.admits(), client));
        score.apply("filed", AdmissionPolicy.filedFor(service.admits(), client));
        score.apply("sex", AdmissionPolicy.sex(service.admits(), client));
        score.apply("income", AdmissionPolicy.income(service.admits(), poverty));
        score.apply("household", AdmissionPolicy.household(service.admits(), client));
        score.apply("veteran", AdmissionPolicy.veteran(service.admits(), client));
        score.apply("immigration", AdmissionPolicy.immigration(service.admits(), client));
        score.apply("language", OfferPolicy.language(service.offers(), client));
        score.apply("fee", OfferPolicy.fee(service.offers()));
        score.apply("capacity", OfferPolicy.capacity(service.offers()));
        score.apply("hours", OfferPolicy.hours(open));
        return score;
    }

    private void need(MatchScore score, MatchCandidate service) {
        int at = service.needs().indexOf(need);
        if (at >= 0) {
            String rule = at == 0 ? "main-need" : "also-need";
            score.add(rule, weights.of(rule).fits());
        }
        double relevance = words.of(service.ranks());
        if (relevance > 0) {
            score.add("words", relevance * weights.of("words").fits());
        }
    }

    /** The nearer the more; who names no place is not near, but where it serves the whole country or the client's area. */
    private void distance(MatchScore score, MatchCandidate.Reaches service) {
        MatchWeights.RuleWeight weight = weights.of("distance");
        Double miles = ReachPolicy.miles(service, home);
        RuleAnswer answer = ReachPolicy.distance(service, miles, home, weight.within());
        if (answer == RuleAnswer.FITS) {
            double share = miles == null ? IN_TOWN : 1 - miles / weight.within();
            score.add("distance", weight.fits() * share);
        } else {
            score.apply("distance", answer);
        }
        if (answer != RuleAnswer.SILENT) {
            return;
        }
        if (service.isNational()) {
            score.add("national", weights.of("national").fits());
        } else if (miles == null && ReachPolicy.residence(service, home) != RuleAnswer.FITS) {
            score.addSilently(weights.of("no-place").doesNotFit());
        }
    }
}
