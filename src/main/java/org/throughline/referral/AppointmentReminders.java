package org.throughline.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseSummary;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.Submission;
import org.throughline.notices.Notices;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.ReminderPolicy;

/** The reminder the day before an appointment: on the worker's desk, and by E-mail where that is set up. */
@Service
@Transactional
public class AppointmentReminders {

    private final ReferralRepository referrals;
    private final ReferralContext context;
    private final CaseProcesses processes;
    private final Notices notices;

    AppointmentReminders(
            ReferralRepository referrals, ReferralContext context, CaseProcesses processes, Notices notices) {
        this.referrals = referrals;
        this.context = context;
        this.processes = processes;
        this.notices = notices;
    }

    /** Lets the reminder come up on the day before; does nothing for an appointment that is today or over. */
    void plan(Referral referral, Instant appointmentAt) {
        LocalDate day = LocalDate.ofInstant(appointmentAt, context.zone());
        ReminderPolicy.reminderOn(day, context.today())
                .ifPresent(remindOn -> processes.start(
                        AppointmentReminderProcess.KEY,
                        referral.caseId(),
                        context.caseOf(referral).caseNumber(),
                        Map.of(
                                AppointmentReminderProcess.Variables.REFERRAL_ID,
                                referral.id().toString(),
                                AppointmentReminderProcess.Variables.REMIND_ON,
                                remindOn.toString())));
    }

    /** As {@link #isStillNeeded(UUID)}, and false where the appointment was moved to another day meanwhile. */
    @Transactional(readOnly = true)
    public boolean isStillNeeded(UUID referralId, LocalDate remindOn) {
        Instant at = referrals.require(referralId).details().appointmentAt();
        return isStillNeeded(referralId) && ReminderPolicy.isOf(remindOn, LocalDate.ofInstant(at, context.zone()));
    }

    /** False where the case was closed or the referral came to its end meanwhile. */
    @Transactional(readOnly = true)
    public boolean isStillNeeded(UUID referralId) {
        Referral referral = referrals.require(referralId);
        Instant at = referral.details().appointmentAt();
        return at != null
                && at.isAfter(context.now())
                && context.caseOf(referral).isOpen()
                && ReminderPolicy.isAwaited(referral.status());
    }

    /** Notifies the worker that somebody is to be reminded, without a name: mail is read by others too. */
    @Transactional(readOnly = true)
    public void write(UUID referralId) {
        CaseSummary of = context.caseOf(referrals.require(referralId));
        if (of.worker() != null) {
            notices.write(of.worker(), "notice.appointment");
        }
    }

    public void record(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        context.recordEvent(
                referrals.require(referralId),
                submission.by(),
                "timeline.appointment-reminder-" + submission.form().words("reminded"));
    }
}
