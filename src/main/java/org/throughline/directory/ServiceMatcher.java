package org.throughline.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.directory.domain.MatchWeights;
import org.throughline.directory.domain.RankedCandidates;
import org.throughline.directory.domain.RankedCandidates.RankedCandidate;
import org.throughline.directory.domain.ServiceSearchRepository;
import org.throughline.engine.Decisions;

/** Asks the decision table once what each rule counts, and proposes the services that fit a need best by it. */
@Component
class ServiceMatcher {

    /** As many of those left out as somebody reads. */
    private static final int LEFT_OUT = 50;

    private final Decisions decisions;
    private final RankedCandidates ranking;
    private final ServiceSearchRepository services;
    private final Clock clock;

    ServiceMatcher(Decisions decisions, RankedCandidates ranking, ServiceSearchRepository services, Clock clock) {
        this.decisions = decisions;
        this.ranking = ranking;
        this.services = services;
        this.clock = clock;
    }

    ServiceMatches ranked(MatchQuery query) {
        List<RankedCandidate> ranked = ranking.rank(query, weights(query), LocalDateTime.now(clock));
        List<RankedCandidate> fitting = ranked.stream()
                .filter(one -> one.score().leftOutBy() == null)
                .limit(query.limit())
                .toList();
        List<RankedCandidate> leftOut =
                ranked.stream().filter(one -> one.score().leftOutBy() != null).toList();
        return new ServiceMatches(
                matches(fitting),
                leftOut.stream()
                        .limit(LEFT_OUT)
                        .map(one -> new ServiceMatches.LeftOut(
                                one.id(),
                                one.name(),
                                one.organization(),
                                one.score().leftOutBy()))
                        .toList(),
                leftOut.size());
    }

    /** How services that were found fit what is known of a client, in their order; those that do not fit are left out. */
    List<FoundService> judged(MatchQuery query, List<ServiceRow> found) {
        List<UUID> ids = found.stream().map(ServiceRow::id).toList();
        Map<UUID, RankedCandidate> judged = ranking.judge(query, weights(query), LocalDateTime.now(clock), ids).stream()
                .collect(Collectors.toMap(RankedCandidate::id, Function.identity()));
        Map<UUID, List<String>> terms = services.terms(ids);
        return found.stream()
                .filter(row -> judged.containsKey(row.id())
                        && judged.get(row.id()).score().leftOutBy() == null)
                .map(row -> found(row, judged.get(row.id()), terms.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static FoundService found(ServiceRow row, RankedCandidate judged, List<String> terms) {
        return new FoundService(
                row,
                judged.miles(),
                verdict(judged).code(),
                judged.score().why(),
                judged.score().ask(),
                judged.open(),
                row.fees(),
                terms);
    }

    private static MatchVerdict verdict(RankedCandidate one) {
        return one.score().ask().isEmpty() ? MatchVerdict.FITS : MatchVerdict.ASK;
    }

    private MatchWeights weights(MatchQuery query) {
        return new MatchWeights(decisions.evaluate(MatchWeights.DECISION, Map.of(MatchWeights.NEED, query.need())));
    }

    private List<ServiceMatch> matches(List<RankedCandidate> fitting) {
        Map<UUID, ServiceRow> rows = services
                .rows(fitting.stream().map(RankedCandidate::id).toList())
                .stream()
                .collect(Collectors.toMap(ServiceRow::id, Function.identity()));
        return fitting.stream()
                .filter(one -> rows.containsKey(one.id()))
                .map(one -> new ServiceMatch(
                        rows.get(one.id()),
                        one.score().points(),
                        verdict(one),
                        one.score().why(),
                        one.score().ask(),
                        one.miles()))
                .toList();
    }
}
