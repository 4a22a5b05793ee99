package org.throughline.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseDecisions;
import org.throughline.casefile.CaseSummary;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.disclosure.Releases;
import org.throughline.engine.Submission;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.people.NewConsent;
import org.throughline.referral.domain.Part2Policy;
import org.throughline.referral.domain.Referral;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Nothing about a client leaves the agency without the client's release to that organization. */
@Component
class ReferralConsent {

    private final Consents consents;
    private final Releases releases;
    private final Services services;
    private final StaffDirectory staff;
    private final ReferralContext desk;
    private final CaseDecisions decisions;

    ReferralConsent(
            Consents consents,
            Releases releases,
            Services services,
            StaffDirectory staff,
            ReferralContext desk,
            CaseDecisions decisions) {
        this.consents = consents;
        this.releases = releases;
        this.services = services;
        this.staff = staff;
        this.desk = desk;
        this.decisions = decisions;
    }

    boolean onFile(Referral referral) {
        return inForce(referral).isPresent();
    }

    /** The release to the chosen service's organization that is valid today. */
    Optional<Consent> inForce(Referral referral) {
        UUID person = desk.caseOf(referral).personId();
        Optional<ServiceRow> service = chosen(referral);
        if (person == null || service.isEmpty()) {
            return Optional.empty();
        }
        boolean part2 = isPart2(referral);
        return consents.of(person).stream()
                .filter(consent -> consent.isValidOn(desk.today()) && covers(consent, referral, service.get()))
                .filter(consent -> !part2 || releases.classes(consent).contains(ReleasedClass.SUBSTANCE_USE))
                .findFirst();
    }

    /** Whether a release of it must be written and signed. */
    boolean isPart2(Referral referral) {
        return Part2Policy.concerns(
                referral.need(), chosen(referral).map(ServiceRow::needs).orElse(List.of()));
    }

    /** Where the source names no organization, the release is given to the service by its name. */
    private static boolean covers(Consent consent, Referral referral, ServiceRow service) {
        if (consent.recipient().need() != null) {
            return consent.recipient().need().equals(referral.need());
        }
        return service.organizationId() == null
                ? consent.organizationId() == null && organizationName(service).equals(consent.organization())
                : service.organizationId().equals(consent.organizationId());
    }

    /** Whoever was only given this task may not decide on the client's release. */
    void requireMayRecord(Referral referral, Submission submission) {
        decisions.requireConsent(actor(submission.by()), referral.caseId());
    }

    /** The release that was given while the service was offered; where it was not, it is asked for by its own step. */
    void recordIfGiven(Referral referral, Submission submission) {
        if (submission.form().flag("consentGiven")) {
            requireMayRecord(referral, submission);
            record(referral, submission);
        }
    }

    /**
     * Keeps the release that the form says was given, unless one that suffices is on file already.
     *
     * @return false where it takes a signature and there is none: then nothing is released
     */
    boolean record(Referral referral, Submission submission) {
        if (!onFile(referral) && !isPart2(referral)) {
            add(referral, submission);
        }
        return onFile(referral);
    }

    private void add(Referral referral, Submission submission) {
        FormAnswers form = submission.form();
        CaseSummary of = desk.caseOf(referral);
        Optional<ServiceRow> service = chosen(referral);
        consents.record(
                new NewConsent(
                        of.personId(),
                        referral.caseId(),
                        service.map(ServiceRow::organizationId).orElse(null),
                        service.map(ReferralConsent::organizationName).orElse(null),
                        form.firstText("purpose", "clientNeed"),
                        String.join(Consents.PARTED_BY, form.texts("information")),
                        form.firstText("consentMethod", "method"),
                        desk.today(),
                        until(form)),
                actor(submission.by()));
    }

    /** A release that would have ended before it began is taken for one that ends today. */
    private LocalDate until(FormAnswers form) {
        LocalDate until = form.date("validUntil");
        return until != null && until.isBefore(desk.today()) ? desk.today() : until;
    }

    /** The service that is chosen for it; empty before. */
    Optional<ServiceRow> chosen(Referral referral) {
        return Optional.ofNullable(referral.details().serviceId())
                .flatMap(id -> services.rows(List.of(id)).stream().findFirst());
    }

    /** The service's own where the source names no organization. */
    static String organizationName(ServiceRow service) {
        return service.organization() == null ? service.name() : service.organization();
    }

    Actor actor(String username) {
        return staff.find(username)
                .map(StaffMember::actor)
                .orElse(new Actor(username, username, java.util.Set.of(), java.util.Set.of()));
    }
}
