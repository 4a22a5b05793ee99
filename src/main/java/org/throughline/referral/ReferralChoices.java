package org.throughline.referral;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.referral.domain.MatchRoundRepository;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.ReferralStatus;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/**
 * What a worker may choose from for a referral: the first ten proposals, what was searched for and put beside them, and
 * where there are fewer than ten, other services of the need; where there is none at all, any, so that somebody may help.
 */
@Service
@Transactional(readOnly = true)
public class ReferralChoices {

    private static final int SHOWN = 10;

    private final ReferralRepository referrals;
    private final MatchRoundRepository rounds;
    private final ReferralMatcher matching;
    private final ChoiceRows rows;
    private final ReferralContext desk;
    private final Services services;

    ReferralChoices(
            ReferralRepository referrals,
            MatchRoundRepository rounds,
            ReferralMatcher matching,
            ChoiceRows rows,
            ReferralContext desk,
            Services services) {
        this.referrals = referrals;
        this.rounds = rounds;
        this.matching = matching;
        this.rows = rows;
        this.desk = desk;
        this.services = services;
    }

    /** @param label name, organization and places, so that a search in the list finds all three */
    public record ServiceOption(UUID id, String label) {}

    /**
     * Everything that the choice is made from.
     *
     * @param rows the proposals first
     * @param leftOut the first of those that are not proposed
     * @param leftOutCount how many are not
     */
    public record Choice(List<ChoiceRow> rows, List<LeftOutService> leftOut, int leftOutCount) {}

    /** The options of the form's field. */
    public List<ServiceOption> options(UUID referralId) {
        return chosen(referralId).values().stream()
                .map(one -> new ServiceOption(one.service().id(), ChoiceRow.label(one.rank(), one.service())))
                .toList();
    }

    /** The same with all that is said of each. */
    public Choice of(UUID referralId) {
        ReferralMatcher.Omissions leftOut = matching.leftOut(referralId);
        return new Choice(rows.of(chosen(referralId).values()), leftOut.shown(), leftOut.count());
    }

    /** Services that fit what was typed, ten a page. */
    public Slice<ChoiceRow> search(UUID referralId, String words, String after) {
        String near = desk.client(referrals.require(referralId))
                .map(person -> person.details().place())
                .orElse(null);
        Slice<ServiceRow> found = services.search(new ServiceQuery(words, null, near, null, null, SHOWN, after));
        Map<UUID, ChoiceRow> told = rows
                .of(found.items().stream().map(ReferralChoices::unranked).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.service().id(), Function.identity()));
        return found.map(row -> told.get(row.id()));
    }

    /**
     * Puts a service that was searched for among those to choose from.
     *
     * @throws Rejection invalid {@code service-unknown} at {@code serviceId}; conflict {@code referral-already-sent}
     */
    @Transactional
    public void shortlist(UUID referralId, UUID serviceId, Actor by) {
        Referral referral = referrals.require(referralId);
        if (referral.status() != ReferralStatus.DRAFT) {
            throw Rejection.conflict("referral-already-sent");
        }
        rounds.shortlist(referralId, matching.existing(serviceId.toString()), desk.now(), by.username());
    }

    /** In the order of the page; each with its rank, 0 for what was not proposed. */
    private Map<UUID, RankedService> chosen(UUID referralId) {
        Map<UUID, RankedService> chosen = new LinkedHashMap<>();
        matching.proposalsFor(referralId)
                .forEach(one -> chosen.put(one.service().id(), one));
        services.rows(rounds.shortlisted(referralId)).forEach(row -> chosen.putIfAbsent(row.id(), unranked(row)));
        if (chosen.size() < SHOWN) {
            String need = referrals.require(referralId).need();
            Set<UUID> paused = new LinkedHashSet<>();
            matching.leftOut(referralId)
                    .shown()
                    .forEach(one -> paused.add(one.service().id()));
            add(chosen, need, paused);
            if (chosen.isEmpty()) {
                add(chosen, null, paused);
            }
        }
        return chosen;
    }

    private void add(Map<UUID, RankedService> chosen, String need, Set<UUID> without) {
        services.search(new ServiceQuery(null, need, null, null, null, 2 * SHOWN, null)).items().stream()
                .filter(row -> !without.contains(row.id()))
                .filter(row -> chosen.size() < SHOWN)
                .forEach(row -> chosen.putIfAbsent(row.id(), unranked(row)));
    }

    private static RankedService unranked(ServiceRow row) {
        return new RankedService(0, row, List.of(), List.of(), null);
    }

    /** What the form begins with: the words of the plan and where the client lives. */
    public Map<String, Object> beginning(UUID referralId) {
        Referral referral = referrals.require(referralId);
        Map<String, Object> values = new LinkedHashMap<>();
        Optional.ofNullable(desk.plannedWords(referral))
                .ifPresent(text -> values.put("clientNeed", text.substring(0, Math.min(2_000, text.length()))));
        if (desk.areaOf(referral) != null) {
            values.put("area", desk.areaOf(referral));
        }
        return values;
    }
}
