package org.throughline.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Slice;

/** What a worker may choose from for a referral: the proposals first, then the need's other services, then any. */
@Service
@Transactional(readOnly = true)
public class ReferralChoices {

    private static final int MOST = 400;

    private final ReferralRepository referrals;
    private final ReferralMatcher matching;
    private final ReferralContext desk;
    private final Services services;

    ReferralChoices(ReferralRepository referrals, ReferralMatcher matching, ReferralContext desk, Services services) {
        this.referrals = referrals;
        this.matching = matching;
        this.desk = desk;
        this.services = services;
    }

    /** @param label name, organization and places, so that a search in the list finds all three */
    public record ServiceChoice(UUID id, String label) {}

    public List<ServiceChoice> of(UUID referralId) {
        Referral referral = referrals.require(referralId);
        Map<UUID, ServiceChoice> choices = new LinkedHashMap<>();
        for (RankedService proposal : matching.proposalsFor(referralId)) {
            choices.put(proposal.service().id(), choice(proposal.rank() + ". ", proposal.service()));
        }
        add(choices, referral.need());
        add(choices, null);
        return new ArrayList<>(choices.values());
    }

    private void add(Map<UUID, ServiceChoice> choices, String need) {
        Predicate<Map<UUID, ServiceChoice>> room = map -> map.size() < MOST;
        String after = null;
        do {
            Slice<ServiceRow> slice =
                    services.search(new ServiceQuery(null, need, null, null, null, Slice.MAX_LIMIT, after));
            slice.items().stream()
                    .filter(row -> room.test(choices))
                    .forEach(row -> choices.putIfAbsent(row.id(), choice("", row)));
            after = slice.next();
        } while (after != null && room.test(choices));
    }

    private static ServiceChoice choice(String rank, ServiceRow row) {
        StringBuilder label = new StringBuilder(rank).append(row.name());
        if (row.organization() != null) {
            label.append(" — ").append(row.organization());
        }
        if (!row.places().isEmpty()) {
            label.append(" (")
                    .append(String.join(
                            ", ",
                            row.places().subList(0, Math.min(3, row.places().size()))))
                    .append(")");
        }
        return new ServiceChoice(row.id(), label.toString());
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
