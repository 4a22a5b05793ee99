package org.throughline.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.agency.AgencySettings;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Timeline;
import org.throughline.disclosure.Channel;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.DisclosedTo;
import org.throughline.disclosure.DisclosureSubject;
import org.throughline.disclosure.Disclosures;
import org.throughline.disclosure.NewDisclosure;
import org.throughline.disclosure.Outbox;
import org.throughline.disclosure.OutboxMessage;
import org.throughline.disclosure.ReleaseWords;
import org.throughline.referral.SummaryWriter.WrittenSummary;
import org.throughline.referral.domain.SendingPolicy;
import org.throughline.referral.domain.SendingWay;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;

/** The summary of the assessment for whoever referred the client, sent when the client released it to them. */
@Service
@Transactional
public class SourceSummaries {

    private final SummaryWriter writer;
    private final LetterPdf pdf;
    private final Outbox outbox;
    private final Disclosures ledger;
    private final ReferralContext desk;
    private final CaseAccess access;
    private final Timeline timeline;
    private final ReleaseWords words;
    private final MessageSource messages;

    SourceSummaries(
            SummaryWriter writer,
            LetterPdf pdf,
            Outbox outbox,
            Disclosures ledger,
            ReferralContext desk,
            CaseAccess access,
            Timeline timeline,
            ReleaseWords words,
            MessageSource messages) {
        this.writer = writer;
        this.pdf = pdf;
        this.outbox = outbox;
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.timeline = timeline;
        this.words = words;
        this.messages = messages;
    }

    /** What it waits for, what it would say now, and what became of it. The caller has checked access to the case. */
    public SourceSummary of(UUID caseId, Actor reader) {
        CaseSummary of = desk.caseOf(caseId);
        SummaryLetter letter = null;
        String obstacle = null;
        try {
            letter = writer.write(of, reader).letter();
        } catch (Rejection notNow) {
            obstacle = notNow.code().substring("summary-".length());
        }
        return new SourceSummary(
                of.personId(),
                of.request().source(),
                SummaryWriter.source(of).orElse(null),
                obstacle,
                letter,
                outbox.ofCase(caseId),
                ledger.ofCase(caseId));
    }

    /** As it would be sent now, as PDF. The caller has checked access to the case. Rejection: as {@link #send} says. */
    public byte[] pdf(UUID caseId, Actor reader) {
        return pdf.render(writer.write(desk.caseOf(caseId), reader).letter(), Language.FIRST.locale());
    }

    /**
     * Sends it: by mail through the outbox, or as handed over on paper.
     *
     * @param by mail or paper
     * @param to the address, or who took it
     * @throws Rejection invalid {@code summary-way-unknown} at {@code by}, and at {@code to} as {@link SendingPolicy}
     *     says; conflict {@code summary-no-source}, {@code summary-died}, {@code summary-not-assessed}, {@code
     *     summary-not-released}; as {@link CaseAccess#requireChange} says
     */
    public void send(UUID caseId, String by, String to, Actor actor) {
        access.requireChange(actor, caseId);
        SendingWay way = SendingWay.find(by)
                .filter(one -> one == SendingWay.MAIL || one == SendingWay.PAPER)
                .orElseThrow(() -> Rejection.invalidField("by", "summary-way-unknown"));
        String address = SendingPolicy.address(way, to);
        CaseSummary of = desk.caseOf(caseId);
        WrittenSummary written = writer.write(of, actor);
        Locale locale = Language.FIRST.locale();
        NewDisclosure disclosure = disclosure(of, written, way, address, locale);
        if (way == SendingWay.MAIL) {
            outbox.add(mail(written.letter().agency(), disclosure, locale), actor);
        } else {
            ledger.record(disclosure, actor.username());
        }
        timeline.recordLinked(
                caseId,
                "/cases/" + of.caseNumber() + "/summary",
                "assessment",
                actor.username(),
                "timeline.summary-sent-by-" + way.id(),
                written.letter().recipient(),
                address);
    }

    private NewDisclosure disclosure(
            CaseSummary of, WrittenSummary written, SendingWay way, String address, Locale locale) {
        return new NewDisclosure(
                new DisclosureSubject(
                        of.personId(), of.caseId(), null, written.release().id()),
                new DisclosedTo(written.letter().recipient(), address, Channel.of(way.id())),
                written.letter().information().classes(),
                written.release().purpose(),
                new DisclosedDocument(DisclosedDocument.PDF, pdf.render(written.letter(), locale)));
    }

    private OutboxMessage mail(AgencySettings agency, NewDisclosure disclosure, Locale locale) {
        String name = words.nameOf(agency, locale);
        String phone = Optional.of(agency.phone())
                .filter(one -> !one.isEmpty())
                .map(one -> text("outbox.letter.body.phone", locale, one))
                .orElse("");
        return new OutboxMessage(
                disclosure,
                text("summary.mail.subject", locale, name),
                text("summary.mail.body", locale, phone, name),
                text("summary.mail.file", locale));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
