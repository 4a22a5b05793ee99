package org.throughline.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.ClientWords;
import org.throughline.careplan.PlannedService;
import org.throughline.careplan.Plans;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.engine.Submission;
import org.throughline.people.Person;
import org.throughline.people.Persons;
import org.throughline.referral.domain.Referral;
import org.throughline.shared.Actor;

/** What every step of a referral needs of other modules: the case, the client, the plan, the time. */
@Component
class ReferralContext {

    static final String SYSTEM = Actor.SYSTEM.username();

    private final Answers answers;
    private final Cases cases;
    private final Persons persons;
    private final Plans plans;
    private final Services services;
    private final Timeline timeline;
    private final Clock clock;

    ReferralContext(
            Answers answers,
            Cases cases,
            Persons persons,
            Plans plans,
            Services services,
            Timeline timeline,
            Clock clock) {
        this.answers = answers;
        this.cases = cases;
        this.persons = persons;
        this.plans = plans;
        this.services = services;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Submission read(UUID submissionId) {
        return answers.of(submissionId);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    String need(UUID plannedServiceId) {
        return plans.plannedService(plannedServiceId)
                .map(PlannedService::need)
                .orElseThrow(() -> new IllegalStateException("No planned service " + plannedServiceId));
    }

    /** The words of the plan, or null where it says none of its own. */
    String plannedWords(Referral referral) {
        return plans.plannedService(referral.plannedServiceId())
                .map(PlannedService::description)
                .flatMap(ClientWords::of)
                .orElse(null);
    }

    /** Every case of the same client. */
    List<UUID> casesOfClient(Referral referral) {
        return cases.ofPerson(caseOf(referral).personId()).stream()
                .map(CaseSummary::caseId)
                .toList();
    }

    CaseSummary caseOf(Referral referral) {
        return caseOf(referral.caseId());
    }

    CaseSummary caseOf(UUID caseId) {
        return cases.require(caseId);
    }

    Optional<Person> client(Referral referral) {
        return Optional.ofNullable(caseOf(referral).personId()).flatMap(persons::find);
    }

    /** Where the client lives, as far as it is known. */
    String areaOf(Referral referral) {
        return client(referral).map(person -> person.details().place()).orElse(null);
    }

    String serviceName(Referral referral) {
        UUID chosen = referral.details().serviceId();
        return chosen == null
                ? ""
                : services.rows(List.of(chosen)).stream()
                        .map(ServiceRow::name)
                        .findFirst()
                        .orElse("");
    }

    /** Records on the timeline; the need and the page of the case's referrals are always part of it. */
    void recordEvent(Referral referral, String by, String messageKey, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = Timeline.word("need." + referral.need());
        System.arraycopy(args, 0, all, 1, args.length);
        String link = "/cases/" + caseOf(referral).caseNumber() + "/referrals";
        timeline.recordLinked(referral.caseId(), link, "referral", by, messageKey, all);
    }
}
