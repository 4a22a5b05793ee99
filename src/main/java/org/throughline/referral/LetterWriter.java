package org.throughline.referral;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.agency.Agency;
import org.throughline.casefile.CaseSummary;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.disclosure.Releases;
import org.throughline.people.Consent;
import org.throughline.people.Deaths;
import org.throughline.referral.ReferralLetter.LetterAuthor;
import org.throughline.referral.ReferralLetter.ReleaseScope;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;

/** Writes the letter to the provider within the limits of the client's release; none of somebody who died. */
@Component
class LetterWriter {

    private final ReferralRepository referrals;
    private final ReferralConsent consent;
    private final ReleasedContent content;
    private final Releases releases;
    private final ReferralContext desk;
    private final Services services;
    private final StaffDirectory staff;
    private final Agency agency;
    private final Deaths deaths;

    LetterWriter(
            ReferralRepository referrals,
            ReferralConsent consent,
            ReleasedContent content,
            Releases releases,
            ReferralContext desk,
            Services services,
            StaffDirectory staff,
            Agency agency,
            Deaths deaths) {
        this.referrals = referrals;
        this.consent = consent;
        this.content = content;
        this.releases = releases;
        this.desk = desk;
        this.services = services;
        this.staff = staff;
        this.agency = agency;
        this.deaths = deaths;
    }

    /** A letter and the release that it rests on. */
    record WrittenLetter(ReferralLetter letter, Consent release) {}

    Optional<ReferralLetter> write(UUID caseId, UUID referralId, Actor actor) {
        Referral referral = referrals.require(referralId);
        return referral.caseId().equals(caseId) ? write(referral, actor).map(WrittenLetter::letter) : Optional.empty();
    }

    Optional<WrittenLetter> write(Referral referral, Actor actor) {
        if (deaths.of(desk.caseOf(referral).personId()).isPresent()) {
            return Optional.empty();
        }
        Optional<ServiceView> service =
                Optional.ofNullable(referral.details().serviceId()).flatMap(services::find);
        Optional<Consent> release = consent.inForce(referral);
        return service.isEmpty() || release.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrittenLetter(letter(referral, service.get(), release.get(), actor), release.get()));
    }

    private ReferralLetter letter(Referral referral, ServiceView service, Consent release, Actor actor) {
        CaseSummary of = desk.caseOf(referral);
        Set<ReleasedClass> released = releases.classes(release);
        return new ReferralLetter(
                agency.current(),
                of.caseNumber(),
                desk.today(),
                service,
                content.of(referral, released, actor),
                ReleaseScope.of(release, released),
                LetterAuthor.of(of, staff, actor));
    }
}
