package org.throughline.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.directory.domain.LanguageNames;
import org.throughline.directory.domain.MatchCandidateRepository;
import org.throughline.directory.domain.MatchCandidateRepository.MatchCandidate;
import org.throughline.directory.domain.MatchPolicy;
import org.throughline.directory.domain.Places;

/** Fetches the candidates for a need, the client's place first, and ranks them by {@link MatchPolicy}. */
@Component
class ServiceMatcher {

    private final MatchCandidateRepository candidates;

    ServiceMatcher(MatchCandidateRepository candidates) {
        this.candidates = candidates;
    }

    ServiceMatches ranked(MatchQuery query) {
        String home = query.facts().postalCode() == null
                ? query.facts().place()
                : query.facts().postalCode();
        String place = home == null ? null : Places.key(home);
        List<ServiceMatch> found =
                candidates
                        .find(
                                query.need(),
                                query.facts().age(),
                                place == null ? "" : place,
                                query.without().size())
                        .stream()
                        .map(candidate -> match(candidate, query, place))
                        .filter(Objects::nonNull)
                        .filter(match ->
                                !query.without().contains(match.service().id()))
                        .sorted(Comparator.comparing(ServiceMatch::score)
                                .reversed()
                                .thenComparing(match -> match.service().name())
                                .thenComparing(match -> match.service().id()))
                        .limit(query.limit())
                        .toList();
        return new ServiceMatches(found, List.of(), 0);
    }

    private static ServiceMatch match(MatchCandidate candidate, MatchQuery query, String place) {
        ServiceRow service = candidate.service();
        MatchPolicy.Nearness nearness = nearness(place, candidate);
        boolean speaks =
                query.facts().languages().stream().map(LanguageNames::key).anyMatch(candidate.languageKeys()::contains);
        MatchPolicy.Fit fit = MatchPolicy.fit(
                new MatchPolicy.MatchCriteria(
                        nearness,
                        speaks,
                        service.minimumAge(),
                        service.maximumAge(),
                        service.eligibility(),
                        service.fees()),
                query.facts().age());
        return fit == null
                ? null
                : new ServiceMatch(service, fit.score(), MatchVerdict.FITS, fit.reasons(), List.of(), null);
    }

    private static MatchPolicy.Nearness nearness(String place, MatchCandidate candidate) {
        if (candidate.isEverywhere()) {
            return MatchPolicy.Nearness.ANYWHERE;
        }
        if (place == null) {
            return MatchPolicy.Nearness.UNKNOWN;
        }
        return candidate.isHere() ? MatchPolicy.Nearness.HERE : MatchPolicy.Nearness.ELSEWHERE;
    }
}
