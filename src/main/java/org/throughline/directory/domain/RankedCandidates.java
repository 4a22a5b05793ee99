package org.throughline.directory.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.directory.MatchQuery;
import org.throughline.directory.domain.ZipCentroids.ZipDistance;

/** Fetches the candidates for a need and puts them in order. */
@Component
public class RankedCandidates {

    /** Miles between which services are looked for, the nearer first. */
    private static final double[] BANDS = {3, 8, 25, 75};

    /** From here on who names the client's town is looked for as well: a post-office box has no place of its own. */
    private static final double IN_TOWN = 25;

    private final MatchCandidateRepository candidates;
    private final ClientPlaceRepository places;
    private final OpenNowRepository hours;

    public RankedCandidates(
            MatchCandidateRepository candidates, ClientPlaceRepository places, OpenNowRepository hours) {
        this.candidates = candidates;
        this.places = places;
        this.hours = hours;
    }

    /** @param miles null where it is not known how far it is */
    public record RankedCandidate(
            UUID id, String name, String organization, MatchScore score, Double miles, Boolean open) {}

    /** All that were looked at, those left out among them, the best first. */
    public List<RankedCandidate> rank(MatchQuery query, MatchWeights weights, LocalDateTime now) {
        ClientPlace home = places.of(query.facts());
        WordRelevance words = candidates.relevance(query.words());
        return ranked(
                query,
                weights,
                now,
                home,
                words,
                candidates
                        .find(query.need(), words, bands(home), query.without().size())
                        .stream()
                        .filter(one -> isAskedFor(one, query, words))
                        .toList());
    }

    /** The same of services that were found otherwise. */
    public List<RankedCandidate> judge(MatchQuery query, MatchWeights weights, LocalDateTime now, List<UUID> services) {
        WordRelevance words = candidates.relevance(query.words());
        return ranked(query, weights, now, places.of(query.facts()), words, candidates.read(services, words));
    }

    private List<RankedCandidate> ranked(
            MatchQuery query,
            MatchWeights weights,
            LocalDateTime now,
            ClientPlace home,
            WordRelevance words,
            List<MatchCandidate> found) {
        Map<UUID, Boolean> open =
                hours.at(now, found.stream().map(MatchCandidate::id).toList());
        MatchPolicy policy = new MatchPolicy(query.need(), query.facts(), home, weights, words, now.toLocalDate());
        List<RankedCandidate> ranked = new ArrayList<>();
        for (MatchCandidate one : found) {
            if (!query.without().contains(one.id())) {
                ranked.add(new RankedCandidate(
                        one.id(),
                        one.name(),
                        one.organization(),
                        policy.score(one, open.get(one.id())),
                        ReachPolicy.miles(one.reaches(), home),
                        open.get(one.id())));
            }
        }
        ranked.sort(Comparator.comparing((RankedCandidate one) -> -one.score().points())
                .thenComparing(RankedCandidate::name)
                .thenComparing(RankedCandidate::id));
        return ranked;
    }

    /** What serves another need is found by words alone, so it has to have all of them. */
    private static boolean isAskedFor(MatchCandidate one, MatchQuery query, WordRelevance words) {
        return one.needs().contains(query.need()) || words.areAllIn(one.ranks());
    }

    private static List<List<String>> bands(ClientPlace home) {
        if (home.point() == null) {
            return home.placeKeys().isEmpty() ? List.of() : List.of(List.copyOf(home.placeKeys()));
        }
        List<ZipDistance> around = ZipCentroids.within(home.point(), BANDS[BANDS.length - 1]);
        List<List<String>> bands = new ArrayList<>();
        double from = -1;
        for (double to : BANDS) {
            double nearer = from;
            List<String> zips = around.stream()
                    .filter(zip -> zip.miles() > nearer && zip.miles() <= to)
                    .map(ZipDistance::zip)
                    .toList();
            if (!zips.isEmpty()) {
                bands.add(to < IN_TOWN ? zips : joined(zips, home.placeKeys()));
            }
            from = to;
        }
        return bands;
    }

    private static List<String> joined(List<String> zips, Collection<String> towns) {
        List<String> all = new ArrayList<>(zips);
        all.addAll(towns);
        return all;
    }
}
