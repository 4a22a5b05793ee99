package org.throughline.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.Submission;
import org.throughline.referral.domain.AgeGroupPolicy;
import org.throughline.referral.domain.ConsentDecision;
import org.throughline.referral.domain.MatchRepository;
import org.throughline.referral.domain.OfferDecision;
import org.throughline.referral.domain.Reason;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.ReferralViewRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/**
 * The referrals of a case, from the first match to the sending; {@link ReferralDeliveries} and {@link Receipts} follow
 * them to the client's own word. Ids of submissions are those of accepted forms; who acts is who submitted them.
 */
@Service
@Transactional
public class Referrals {

    private final ReferralRepository referrals;
    private final ReferralViewRepository reader;
    private final ReferralMatcher matching;
    private final ReferralConsent consent;
    private final ReferralContext desk;
    private final MatchRepository log;
    private final LetterWriter letters;
    private final LetterDispatch dispatch;

    Referrals(
            ReferralRepository referrals,
            ReferralViewRepository reader,
            ReferralMatcher matching,
            ReferralConsent consent,
            ReferralContext desk,
            MatchRepository log,
            LetterWriter letters,
            LetterDispatch dispatch) {
        this.referrals = referrals;
        this.reader = reader;
        this.matching = matching;
        this.consent = consent;
        this.desk = desk;
        this.log = log;
        this.letters = letters;
        this.dispatch = dispatch;
    }

    /** Every attempt, in the order they were opened. */
    @Transactional(readOnly = true)
    public List<ReferralView> ofCase(UUID caseId) {
        return reader.ofCase(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<ReferralView> find(UUID caseId, UUID referralId) {
        return reader.find(caseId, referralId);
    }

    /**
     * The letter to the provider, whose reading is logged; empty where no service is chosen or the client's release to it
     * is not on file.
     */
    public Optional<ReferralLetter> letter(UUID caseId, UUID referralId, Actor actor) {
        return letters.write(caseId, referralId, actor);
    }

    /**
     * The same as PDF, in the provider's language; or the client's copy, in theirs where there is a text in it.
     *
     * @return empty as {@link #letter}
     */
    public Optional<byte[]> letterPdf(UUID caseId, UUID referralId, boolean copy, Actor actor) {
        return letters.write(caseId, referralId, actor)
                .map(letter -> copy ? dispatch.copy(referrals.require(referralId), letter) : dispatch.pdf(letter));
    }

    /** Whether what the referral tells takes a written, signed release (42 CFR Part 2). */
    @Transactional(readOnly = true)
    public boolean needsSignedRelease(UUID referralId) {
        return consent.isPart2(referrals.require(referralId));
    }

    /** How many referrals of the case are neither completed nor given up. */
    @Transactional(readOnly = true)
    public int openCount(UUID caseId) {
        return reader.openCount(caseId);
    }

    /** What nobody gave this client: the evidence for the advocate. */
    @Transactional(readOnly = true)
    public List<UnmetNeed> unmetNeedsOf(UUID caseId) {
        return reader.unmetNeedsOf(caseId);
    }

    /** The services last proposed for a referral, best first. */
    @Transactional(readOnly = true)
    public List<RankedService> proposalsFor(UUID referralId) {
        return matching.proposalsFor(referralId);
    }

    /** Opens an attempt for a planned service; an attempt that is still open is taken up again. */
    public UUID openReferral(UUID caseId, UUID plannedServiceId) {
        Optional<Referral> latest = referrals.latestFor(plannedServiceId);
        if (latest.isPresent() && latest.get().isOpen()) {
            return latest.get().id();
        }
        int attempt = latest.map(Referral::attempt).orElse(0) + 1;
        String need = desk.need(plannedServiceId);
        Referral opened = Referral.open(caseId, plannedServiceId, attempt, need, desk.now(), ReferralContext.SYSTEM);
        referrals.add(opened, desk.now(), ReferralContext.SYSTEM);
        desk.recordEvent(opened, ReferralContext.SYSTEM, "timeline.referral-opened", attempt);
        return opened.id();
    }

    /** The next attempt for the same planned service, after this one ended. */
    public UUID openNextReferral(UUID referralId) {
        Referral ended = referrals.require(referralId);
        return openReferral(ended.caseId(), ended.plannedServiceId());
    }

    /** Ranks the directory's services for the referral's need and keeps what was proposed and why. */
    public void matchServices(UUID referralId) {
        matching.propose(referrals.require(referralId));
    }

    /**
     * What the client said to the offer, and the release where it was given in the same conversation. A declined service
     * is not proposed again for the same need.
     */
    public OfferDecision recordOffer(UUID referralId, UUID submissionId) {
        Submission submission = desk.read(submissionId);
        FormAnswers form = submission.form();
        Referral referral = referrals.require(referralId);
        OfferDecision result = form.decision("offerResult", OfferDecision.class);
        log.addOffer(
                referralId,
                referral.details().serviceId(),
                result.id(),
                form.text("reason"),
                form.firstText("reasonText", "note"),
                desk.now(),
                submission.by());
        if (result == OfferDecision.ACCEPTED) {
            consent.recordIfGiven(referral, submission);
        } else {
            desk.recordEvent(referral, submission.by(), "timeline.referral-offer-declined", desk.serviceName(referral));
            referral.dropChoice();
            referrals.save(referral);
        }
        return result;
    }

    /** True where the client's release to the chosen organization is on file today. */
    @Transactional(readOnly = true)
    public boolean checkConsent(UUID referralId) {
        return consent.onFile(referrals.require(referralId));
    }

    /** Keeps the release, or the refusal, which ends this attempt; what takes a signature and has none is asked for again. */
    public ConsentDecision recordConsent(UUID referralId, UUID submissionId) {
        Submission submission = desk.read(submissionId);
        FormAnswers form = submission.form();
        Referral referral = referrals.require(referralId);
        consent.requireMayRecord(referral, submission);
        ConsentDecision decision = form.decision("consent", ConsentDecision.class);
        if (decision == ConsentDecision.GRANTED) {
            return consent.record(referral, submission) ? decision : ConsentDecision.UNSIGNED;
        }
        referral.cancel(new Reason(Reason.Code.CLIENT_DECLINED, form.text("note")), desk.now(), submission.by());
        referrals.save(referral);
        desk.recordEvent(referral, submission.by(), "timeline.referral-consent-refused", desk.serviceName(referral));
        return decision;
    }

    /** Takes it for sent although nobody sent it, as drawings did before sending was an act; see {@link Sendings}. */
    public void sendReferral(UUID referralId, UUID submissionId) {
        String by = desk.read(submissionId).by();
        Referral referral = referrals.require(referralId);
        referral.send(desk.now(), by);
        referrals.save(referral);
        desk.recordEvent(referral, by, "timeline.referral-sent", desk.serviceName(referral));
    }

    /** Nothing can be done for this need now: keeps why and where, and ends the attempt where it is still open. */
    public void recordUnmetNeed(UUID referralId, UUID submissionId) {
        Submission submission = desk.read(submissionId);
        FormAnswers form = submission.form();
        Referral referral = referrals.require(referralId);
        if (referral.isOpen()) {
            referral.cancel(Reason.in(form), desk.now(), submission.by());
            referrals.save(referral);
        }
        String area = form.text("area") == null ? desk.areaOf(referral) : form.text("area");
        String ageGroup = desk.client(referral)
                .map(client -> AgeGroupPolicy.of(client.age(desk.today())))
                .orElse(null);
        log.addUnmetNeed(
                referral,
                new MatchRepository.UnmetNeedFacts(Reason.codeIn(form), form.text("reasonText"), area, ageGroup),
                desk.now(),
                submission.by());
        desk.recordEvent(referral, submission.by(), "timeline.unmet-need");
    }

    /** The case comes to its end: what is still open is cancelled. */
    public void cancelOpen(UUID caseId, String reasonText) {
        for (Referral referral : referrals.openOf(caseId)) {
            referral.cancel(new Reason(Reason.Code.OTHER, reasonText), desk.now(), ReferralContext.SYSTEM);
            referrals.save(referral);
            desk.recordEvent(referral, ReferralContext.SYSTEM, "timeline.referral-cancelled");
        }
    }
}
