package org.throughline.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.engine.Submission;
import org.throughline.engine.TaskCompletion;
import org.throughline.referral.LetterWriter.WrittenLetter;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralEvidenceRepository;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.SendingDecision;
import org.throughline.referral.domain.SendingPolicy;
import org.throughline.referral.domain.SendingRecord;
import org.throughline.referral.domain.SendingRepository;
import org.throughline.referral.domain.SendingWay;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** Sending a referral: an act of somebody, by which it becomes <i>requested</i>. */
@Service
@Transactional
public class Sendings {

    private final ReferralRepository referrals;
    private final ReferralEvidenceRepository evidence;
    private final SendingRepository sendings;
    private final ReferralConsent consent;
    private final LetterWriter letters;
    private final LetterDispatch dispatch;
    private final ReferralContext desk;
    private final Services services;
    private final ReferralTasks tasks;
    private final TaskCompletion door;
    private final CaseAccess access;

    Sendings(
            ReferralRepository referrals,
            ReferralEvidenceRepository evidence,
            SendingRepository sendings,
            ReferralConsent consent,
            LetterWriter letters,
            LetterDispatch dispatch,
            ReferralContext desk,
            Services services,
            ReferralTasks tasks,
            TaskCompletion door,
            CaseAccess access) {
        this.referrals = referrals;
        this.evidence = evidence;
        this.sendings = sendings;
        this.consent = consent;
        this.letters = letters;
        this.dispatch = dispatch;
        this.desk = desk;
        this.services = services;
        this.tasks = tasks;
        this.door = door;
        this.access = access;
    }

    /**
     * Completes the open task of sending this referral, as its form would.
     *
     * @param by link, mail, paper or phone
     * @param to the address, the number, or who got it
     * @throws Rejection not found {@code referral-unknown}; conflict {@code referral-not-to-send} where its sending is
     *     not asked for now, {@code release-ended} where the client's release has ended; forbidden and conflict as for
     *     any task; invalid at {@code to}
     * @throws org.throughline.shared.FormRefused where an answer does not fit the form
     */
    public void send(UUID referralId, String by, String to, Actor actor) {
        UUID caseId = visibleCase(referralId, actor);
        String task = tasks.open(caseId, referralId, ReferralProcess.Elements.SEND_REFERRAL)
                .orElseThrow(() -> Rejection.conflict("referral-not-to-send"));
        if (!consent.onFile(referrals.require(referralId))) {
            throw Rejection.conflict("release-ended");
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("by", by);
        SendingWay.find(by).ifPresent(way -> answers.put(way.field(), SendingPolicy.address(way, to)));
        door.complete(task, answers, actor);
    }

    /** Whether somebody said where to or the directory does; if not, sending waits for its own step, which asks. */
    boolean knowsWhereTo(Referral referral, FormAnswers form) {
        return whereTo(form.decision("by", SendingWay.class), referral, form) != null;
    }

    private String whereTo(SendingWay way, Referral referral, FormAnswers form) {
        String typed = form.text(way.field());
        return typed == null ? listed(way, referral) : typed;
    }

    /** Where to, as the directory has it; null where it has nothing. */
    private String listed(SendingWay way, Referral referral) {
        ServiceView service = Optional.ofNullable(referral.details().serviceId())
                .flatMap(services::find)
                .orElse(null);
        if (service == null) {
            return null;
        }
        return switch (way) {
            case MAIL, LINK -> SendingPolicy.isAddress(service.email()) ? service.email() : null;
            case PHONE -> service.row().phone();
            case PAPER ->
                service.row().organization() == null
                        ? service.row().name()
                        : service.row().organization();
        };
    }

    /** A referral of a case that this person may not know of is none. */
    private UUID visibleCase(UUID referralId, Actor actor) {
        Optional<UUID> caseId = evidence.caseOf(referralId);
        try {
            access.requireForTask(
                    actor,
                    caseId.orElseThrow(() -> Rejection.notFound("referral-unknown")),
                    Set.of(ReferralProcess.KEY, ReferralDeliveryProcess.KEY));
        } catch (Rejection unknown) {
            throw Rejection.notFound("referral-unknown");
        }
        return caseId.get();
    }

    /**
     * Sends it, and records who did, when, how and where to. Where the client's release is no longer on file nothing is sent
     * and nothing recorded.
     *
     * @throws Rejection invalid at {@code by}, {@code to} or {@code toWhom}; conflict {@code referral-client-died}
     */
    public SendingDecision record(UUID referralId, UUID submissionId) {
        Submission submission = desk.read(submissionId);
        Referral referral = referrals.require(referralId);
        if (!consent.onFile(referral)) {
            return SendingDecision.RELEASE_ENDED;
        }
        FormAnswers form = submission.form();
        SendingWay way = form.decision("by", SendingWay.class);
        String to = SendingPolicy.address(way, whereTo(way, referral, form));
        Actor by = consent.actor(submission.by());
        WrittenLetter letter =
                letters.write(referral, by).orElseThrow(() -> Rejection.conflict("referral-client-died"));
        referral.send(desk.now(), submission.by());
        referrals.save(referral);
        sendings.add(new SendingRecord(
                referralId, way, to, form.text("note"), letter.release().id(), desk.now(), submission.by()));
        dispatch.send(referral, letter, way, to, by);
        desk.recordEvent(
                referral, submission.by(), "timeline.referral-sent-by-" + way.id(), desk.serviceName(referral), to);
        return SendingDecision.SENT;
    }
}
