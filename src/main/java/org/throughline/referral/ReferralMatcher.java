package org.throughline.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.directory.MatchFacts;
import org.throughline.directory.MatchQuery;
import org.throughline.directory.ServiceMatch;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.referral.domain.MatchRepository;
import org.throughline.referral.domain.Referral;
import org.throughline.shared.Rejection;

/** Puts the client's need before the directory. */
@Component
class ReferralMatcher {

    /** As many as a worker compares; the rest of the directory stays choosable below them. */
    private static final int PROPOSALS = 15;

    private final Services services;
    private final MatchRepository log;
    private final MatchFactsMapper facts;
    private final ReferralContext desk;

    ReferralMatcher(Services services, MatchRepository log, MatchFactsMapper facts, ReferralContext desk) {
        this.services = services;
        this.log = log;
        this.facts = facts;
        this.desk = desk;
    }

    void propose(Referral referral) {
        MatchQuery query = new MatchQuery(
                referral.need(),
                desk.plannedWords(referral),
                desk.client(referral).map(facts::of).orElse(MatchFacts.UNKNOWN),
                log.tried(referral.plannedServiceId()),
                PROPOSALS);
        List<MatchRepository.Proposal> proposals = new ArrayList<>();
        for (ServiceMatch match : services.match(query).found()) {
            proposals.add(new MatchRepository.Proposal(
                    proposals.size() + 1, match.service().id(), match.score(), match.reasons()));
        }
        log.addRound(referral.id(), proposals, desk.now());
    }

    List<RankedService> proposalsFor(UUID referralId) {
        List<MatchRepository.Proposal> round = log.lastRound(referralId);
        Map<UUID, ServiceRow> rows =
                services
                        .rows(round.stream()
                                .map(MatchRepository.Proposal::serviceId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ServiceRow::id, row -> row));
        return round.stream()
                .filter(proposal -> rows.containsKey(proposal.serviceId()))
                .map(proposal -> new RankedService(proposal.rank(), rows.get(proposal.serviceId()), proposal.reasons()))
                .toList();
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
