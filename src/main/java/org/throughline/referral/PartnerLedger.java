package org.throughline.referral;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseSummary;
import org.throughline.disclosure.Channel;
import org.throughline.disclosure.DisclosedTo;
import org.throughline.disclosure.DisclosureRow;
import org.throughline.disclosure.DisclosureSubject;
import org.throughline.disclosure.Disclosures;
import org.throughline.disclosure.NewDisclosure;
import org.throughline.referral.LetterWriter.WrittenLetter;
import org.throughline.referral.domain.Referral;
import org.throughline.shared.Actor;

/**
 * Enters into the ledger what a partner's program reads. A program asks every few minutes: the same classes under the same
 * release are one entry a day (45 CFR 164.528(b)(3)); the log of access has each reading.
 */
@Component
class PartnerLedger {

    private final Disclosures disclosures;
    private final ReferralContext context;

    PartnerLedger(Disclosures disclosures, ReferralContext context) {
        this.disclosures = disclosures;
        this.context = context;
    }

    void record(Referral referral, WrittenLetter seen, Actor partner) {
        NewDisclosure disclosure = disclosure(referral, seen, partner);
        LocalDate today = context.today();
        boolean known = disclosures.ofReferral(referral.id()).stream()
                .takeWhile(row ->
                        !row.at().isBefore(today.atStartOfDay(context.zone()).toInstant()))
                .anyMatch(row -> isSame(row, disclosure));
        if (!known) {
            disclosures.record(disclosure, partner.username());
        }
    }

    private NewDisclosure disclosure(Referral referral, WrittenLetter seen, Actor partner) {
        CaseSummary of = context.caseOf(referral);
        return new NewDisclosure(
                new DisclosureSubject(
                        of.personId(),
                        of.caseId(),
                        referral.id(),
                        seen.release().id()),
                new DisclosedTo(partner.displayName(), "/fhir", Channel.FHIR),
                seen.letter().information().classes(),
                seen.release().purpose(),
                null);
    }

    private static boolean isSame(DisclosureRow row, NewDisclosure disclosure) {
        return Channel.FHIR.id().equals(row.channel())
                && disclosure.about().releaseId().equals(row.releaseId())
                && row.classes().size() == disclosure.classes().size()
                && disclosure.classes().stream().allMatch(one -> row.classes().contains(one.id()));
    }
}
