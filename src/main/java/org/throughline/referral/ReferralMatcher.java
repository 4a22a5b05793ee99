package org.throughline.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.directory.MatchFacts;
import org.throughline.directory.MatchQuery;
import org.throughline.directory.ServiceMatch;
import org.throughline.directory.ServiceMatches;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.referral.domain.MatchRoundRepository;
import org.throughline.referral.domain.MatchRoundRepository.MatchRound;
import org.throughline.referral.domain.MatchRoundRepository.Omission;
import org.throughline.referral.domain.MatchRoundRepository.Proposal;
import org.throughline.referral.domain.PausePolicy.ServicePause;
import org.throughline.referral.domain.Referral;
import org.throughline.shared.Rejection;

/** Puts the client's need before the directory. */
@Component
class ReferralMatcher {

    /** As many as a worker compares; the rest of the directory is searched. */
    private static final int PROPOSALS = 10;

    private static final int LEFT_OUT_SHOWN = 40;

    private final Services services;
    private final MatchRoundRepository rounds;
    private final MatchFactsMapper facts;
    private final ServicePauses pauses;
    private final ReferralContext desk;

    ReferralMatcher(
            Services services,
            MatchRoundRepository rounds,
            MatchFactsMapper facts,
            ServicePauses pauses,
            ReferralContext desk) {
        this.services = services;
        this.rounds = rounds;
        this.facts = facts;
        this.pauses = pauses;
        this.desk = desk;
    }

    void propose(Referral referral) {
        Map<UUID, ServicePause> paused = pauses.of(referral);
        ServiceMatches matches = services.match(new MatchQuery(
                referral.need(),
                desk.plannedWords(referral),
                desk.client(referral).map(facts::of).orElse(MatchFacts.UNKNOWN),
                paused.keySet(),
                PROPOSALS));
        List<Omission> ofThisNeed = ofThisNeed(paused, referral.need());
        List<Omission> leftOut = Stream.concat(
                        ofThisNeed.stream(),
                        matches.leftOut().stream().map(one -> new Omission(one.serviceId(), one.rule(), null)))
                .limit(LEFT_OUT_SHOWN)
                .toList();
        rounds.add(
                referral.id(),
                new MatchRound(proposals(matches.found()), leftOut, matches.leftOutCount() + ofThisNeed.size()),
                desk.now());
    }

    /** What is paused for another need says nothing here. */
    private List<Omission> ofThisNeed(Map<UUID, ServicePause> paused, String need) {
        return services.rows(paused.keySet()).stream()
                .filter(row -> row.needs().contains(need))
                .map(row -> new Omission(
                        row.id(),
                        "paused-" + paused.get(row.id()).reason(),
                        paused.get(row.id()).againOn()))
                .toList();
    }

    private static List<Proposal> proposals(List<ServiceMatch> found) {
        List<Proposal> proposals = new ArrayList<>();
        for (ServiceMatch match : found) {
            proposals.add(new Proposal(
                    proposals.size() + 1,
                    match.service().id(),
                    match.score(),
                    match.verdict().name().toLowerCase(Locale.ROOT),
                    match.why(),
                    match.ask(),
                    match.distanceMiles()));
        }
        return proposals;
    }

    List<RankedService> proposalsFor(UUID referralId) {
        List<Proposal> proposals = rounds.last(referralId).proposals();
        Map<UUID, ServiceRow> rows =
                rows(proposals.stream().map(Proposal::serviceId).toList());
        return proposals.stream()
                .filter(proposal -> rows.containsKey(proposal.serviceId()))
                .map(proposal -> new RankedService(
                        proposal.rank(),
                        rows.get(proposal.serviceId()),
                        proposal.why(),
                        proposal.ask(),
                        proposal.distanceMiles()))
                .toList();
    }

    /** The first of those that the last match left out, and how many there were. */
    Omissions leftOut(UUID referralId) {
        MatchRound last = rounds.last(referralId);
        Map<UUID, ServiceRow> rows =
                rows(last.leftOut().stream().map(Omission::serviceId).toList());
        List<LeftOutService> shown = last.leftOut().stream()
                .filter(one -> rows.containsKey(one.serviceId()))
                .map(one -> new LeftOutService(rows.get(one.serviceId()), one.rule(), one.againOn()))
                .toList();
        return new Omissions(shown, last.leftOutCount());
    }

    record Omissions(List<LeftOutService> shown, int count) {}

    private Map<UUID, ServiceRow> rows(List<UUID> ids) {
        return services.rows(ids).stream().collect(Collectors.toMap(ServiceRow::id, row -> row));
    }

    /** @throws Rejection at the field, where the directory no longer has the service */
    UUID existing(String serviceId) {
        try {
            UUID id = UUID.fromString(serviceId);
            if (!services.rows(List.of(id)).isEmpty()) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // answered below, in the same words
        }
        throw Rejection.invalidField("serviceId", "service-unknown");
    }
}
