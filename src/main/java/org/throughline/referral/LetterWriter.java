package org.throughline.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.agency.Agency;
import org.throughline.careplan.ClientWords;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.CaseSummary;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.people.Consent;
import org.throughline.people.ContactRules;
import org.throughline.people.Deaths;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.SafeContact;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Writes the letter to the provider within the limits of the client's release; none of somebody who died. */
@Component
class LetterWriter {

    private final ReferralRepository referrals;
    private final ReferralConsent consent;
    private final ReferralContext desk;
    private final Services services;
    private final Persons persons;
    private final Plans plans;
    private final StaffDirectory staff;
    private final Agency agency;
    private final ContactRules contactRules;
    private final Deaths deaths;

    LetterWriter(
            ReferralRepository referrals,
            ReferralConsent consent,
            ReferralContext desk,
            Services services,
            Persons persons,
            Plans plans,
            StaffDirectory staff,
            Agency agency,
            ContactRules contactRules,
            Deaths deaths) {
        this.referrals = referrals;
        this.consent = consent;
        this.desk = desk;
        this.services = services;
        this.persons = persons;
        this.plans = plans;
        this.staff = staff;
        this.agency = agency;
        this.contactRules = contactRules;
        this.deaths = deaths;
    }

    Optional<ReferralLetter> write(UUID caseId, UUID referralId, Actor actor) {
        Referral referral = referrals.require(referralId);
        if (!referral.caseId().equals(caseId)
                || deaths.of(desk.caseOf(referral).personId()).isPresent()) {
            return Optional.empty();
        }
        Optional<ServiceView> service =
                Optional.ofNullable(referral.details().serviceId()).flatMap(services::find);
        Optional<Consent> release = consent.inForce(referral);
        return service.isEmpty() || release.isEmpty()
                ? Optional.empty()
                : Optional.of(letter(referral, service.get(), released(release.get()), actor));
    }

    private static Set<String> released(Consent consent) {
        return consent.information() == null
                ? Set.of()
                : new HashSet<>(List.of(consent.information().split(", ")));
    }

    private ReferralLetter letter(Referral referral, ServiceView service, Set<String> released, Actor actor) {
        CaseSummary of = desk.caseOf(referral);
        Optional<StaffMember> worker = Optional.ofNullable(of.worker()).flatMap(staff::find);
        return new ReferralLetter(
                agency.current(),
                of.caseNumber(),
                desk.today(),
                service,
                referral.need(),
                ClientWords.of(referral.details().clientNeed()).orElse(null),
                referral.details().urgency(),
                released.contains("name-contact") ? client(persons.view(of.personId(), of.caseId(), actor)) : null,
                released.contains("plan") ? goals(referral) : List.of(),
                new ReferralLetter.LetterAuthor(
                        worker.map(StaffMember::displayName).orElse(actor.displayName()),
                        worker.map(StaffMember::email).orElse(null),
                        of.team()));
    }

    /** Where a call endangers the client, no letter contains their number. */
    private ReferralLetter.ReferredClient client(Person person) {
        PersonDetails details = person.details();
        SafeContact rule = contactRules.of(person.id()).orElse(null);
        boolean unsafe = rule != null && rule.isUnsafe();
        return new ReferralLetter.ReferredClient(
                person.name(),
                details.birthDate(),
                unsafe ? null : details.phone(),
                unsafe ? null : details.email(),
                rule,
                details.language(),
                details.interpreterNeeded());
    }

    private List<String> goals(Referral referral) {
        return plans.current(referral.caseId()).map(PlanView::goals).orElse(List.of()).stream()
                .map(PlanView.GoalView::statement)
                .toList();
    }
}
