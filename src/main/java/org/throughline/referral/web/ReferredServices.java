package org.throughline.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.Cases;
import org.throughline.people.AccessLog;
import org.throughline.people.PersonCase;
import org.throughline.people.PersonServices;
import org.throughline.people.PersonView;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.Actor;

/** The services of a person's open cases, for the picture of what is around them. */
@Component
class ReferredServices implements PersonServices {

    private static final Set<String> UNDER_WAY = Set.of("requested", "accepted", "in-progress", "on-hold", "completed");

    private final Cases cases;
    private final CaseAccess access;
    private final Referrals referrals;
    private final AccessLog log;

    ReferredServices(Cases cases, CaseAccess access, Referrals referrals, AccessLog log) {
        this.cases = cases;
        this.access = access;
        this.referrals = referrals;
        this.log = log;
    }

    @Override
    public List<PersonService> active(PersonView view, Actor reader) {
        List<PersonService> services = new ArrayList<>();
        view.cases().stream()
                .filter(PersonCase::isOpen)
                .flatMap(one -> cases.find(one.caseNumber()).stream())
                .filter(one -> access.mayRead(reader, one.caseId()))
                .forEach(one -> services.addAll(of(one.caseId(), reader)));
        return services;
    }

    private List<PersonService> of(UUID caseId, Actor reader) {
        log.readCase(reader, caseId, "ecomap");
        return referrals.ofCase(caseId).stream()
                .filter(referral -> referral.chosen() != null && UNDER_WAY.contains(referral.status()))
                .map(ReferredServices::service)
                .distinct()
                .toList();
    }

    private static PersonService service(ReferralView referral) {
        return new PersonService(
                referral.chosen().name(), referral.need(), referral.dates().receivedOn() != null);
    }
}
