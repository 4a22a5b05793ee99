package org.throughline.referral;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.agency.AgencySettings;
import org.throughline.casefile.CaseSummary;
import org.throughline.directory.ServiceRow;
import org.throughline.disclosure.Channel;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.DisclosedTo;
import org.throughline.disclosure.DisclosureSubject;
import org.throughline.disclosure.Disclosures;
import org.throughline.disclosure.IssuedLink;
import org.throughline.disclosure.NewDisclosure;
import org.throughline.disclosure.Outbox;
import org.throughline.disclosure.OutboxMessage;
import org.throughline.disclosure.ProviderLinks;
import org.throughline.disclosure.ReleaseWords;
import org.throughline.people.Consent;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.referral.LetterWriter.WrittenLetter;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.SendingWay;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;

/** Brings a letter on its way: into the outbox, or as told or handed over into the ledger. */
@Component
class LetterDispatch {

    private final ReferralContext desk;
    private final LetterPdf pdf;
    private final Outbox outbox;
    private final Disclosures ledger;
    private final ProviderLinks links;
    private final ReleaseWords words;
    private final MessageSource messages;
    private final String address;

    LetterDispatch(
            ReferralContext desk,
            LetterPdf pdf,
            Outbox outbox,
            Disclosures ledger,
            ProviderLinks links,
            ReleaseWords words,
            MessageSource messages,
            @Value("${throughline.notices.address:}") String address) {
        this.desk = desk;
        this.pdf = pdf;
        this.outbox = outbox;
        this.ledger = ledger;
        this.links = links;
        this.words = words;
        this.messages = messages;
        this.address = address;
    }

    /**
     * In the transaction of the act of sending. A link is mailed where the installation says its own address; else it is
     * given by the page of the referral.
     */
    void send(Referral referral, WrittenLetter written, SendingWay way, String to, Actor by) {
        Locale locale = languageOf(written.letter().service().row());
        DisclosedTo recipient = new DisclosedTo(recipient(written.letter()), to, Channel.of(way.id()));
        switch (way) {
            case MAIL ->
                outbox.add(letter(written.letter(), disclosure(referral, written, recipient, locale), locale), by);
            case PAPER -> ledger.record(disclosure(referral, written, recipient, locale), by.username());
            case PHONE -> ledger.record(disclosure(referral, written, recipient, null), by.username());
            case LINK -> sendLink(referral, written, recipient, locale, by);
        }
    }

    private void sendLink(Referral referral, WrittenLetter written, DisclosedTo recipient, Locale locale, Actor by) {
        if (address.isBlank()) {
            return;
        }
        Consent release = written.release();
        IssuedLink link = links.issue(
                referral.id(), referral.caseId(), release.organizationId(), release.id(), recipient.address(), by);
        AgencySettings agency = written.letter().agency();
        outbox.add(
                new OutboxMessage(
                        disclosure(referral, written, recipient, null),
                        text("outbox.link.subject", locale, words.nameOf(agency, locale)),
                        text("outbox.link.body", locale, address + link.path(), words.nameOf(agency, locale)),
                        null),
                by);
    }

    private OutboxMessage letter(ReferralLetter letter, NewDisclosure disclosure, Locale locale) {
        AgencySettings agency = letter.agency();
        String phone = agency.phone().isEmpty() ? "" : text("outbox.letter.body.phone", locale, agency.phone());
        return new OutboxMessage(
                disclosure,
                text("outbox.letter.subject", locale, words.nameOf(agency, locale)),
                text("outbox.letter.body", locale, phone, words.nameOf(agency, locale)),
                text("outbox.letter.file", locale));
    }

    /** @param locale of the letter that goes with it; null where nothing written does */
    private NewDisclosure disclosure(Referral referral, WrittenLetter written, DisclosedTo recipient, Locale locale) {
        CaseSummary of = desk.caseOf(referral);
        return new NewDisclosure(
                new DisclosureSubject(
                        of.personId(),
                        of.caseId(),
                        referral.id(),
                        written.release().id()),
                recipient,
                written.letter().information().classes(),
                written.release().purpose(),
                locale == null
                        ? null
                        : new DisclosedDocument(DisclosedDocument.PDF, pdf.render(written.letter(), locale, false)));
    }

    /** The copy for the client, in their language where there is a text in it. */
    byte[] copy(Referral referral, ReferralLetter letter) {
        String language = desk.client(referral)
                .map(Person::details)
                .map(PersonDetails::language)
                .orElse(null);
        return pdf.render(letter, Language.of(language).orElse(Language.FIRST).locale(), true);
    }

    byte[] pdf(ReferralLetter letter) {
        return pdf.render(letter, languageOf(letter.service().row()), false);
    }

    /** A language of the program that the service says it speaks. */
    private static Locale languageOf(ServiceRow service) {
        return Language.among(service.languages()).locale();
    }

    private static String recipient(ReferralLetter letter) {
        ServiceRow service = letter.service().row();
        return service.organization() == null ? service.name() : service.organization();
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
