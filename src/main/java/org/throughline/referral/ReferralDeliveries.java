package org.throughline.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.Submission;
import org.throughline.referral.domain.Appointment;
import org.throughline.referral.domain.ProviderDecision;
import org.throughline.referral.domain.Reason;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.WaitlistDecision;
import org.throughline.referral.domain.WaitlistPlace;
import org.throughline.shared.CaseDecision;
import org.throughline.shared.FormAnswers;

/** What comes of a referral that was sent: the provider's answer, the waiting list, the appointment. */
@Service
@Transactional
public class ReferralDeliveries {

    private final ReferralRepository referrals;
    private final ReferralContext context;
    private final ProviderReports reports;
    private final Experiences experiences;
    private final AppointmentReminders reminders;

    ReferralDeliveries(
            ReferralRepository referrals,
            ReferralContext context,
            ProviderReports reports,
            Experiences experiences,
            AppointmentReminders reminders) {
        this.referrals = referrals;
        this.context = context;
        this.reports = reports;
        this.experiences = experiences;
        this.reminders = reminders;
    }

    /**
     * @param appointmentMade whether nobody need be asked for an appointment: it came with the answer, or the provider says
     *     that the service was given already
     * @param askOn when the client is to be asked; null where that is not known yet
     */
    public record ProviderAnswer<D extends CaseDecision>(D decision, boolean appointmentMade, LocalDate askOn) {}

    /**
     * The provider's answer: accepted, rejected with a reason, or accepted on a waiting list; the appointment where it came
     * with the answer.
     */
    public ProviderAnswer<ProviderDecision> recordResponse(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        FormAnswers form = submission.form();
        Referral referral = referrals.require(referralId);
        ProviderDecision response = form.decision("response", ProviderDecision.class);
        switch (response) {
            case ACCEPTED -> referral.accept(context.now(), submission.by());
            case REJECTED -> referral.reject(Reason.in(form), context.now(), submission.by());
            case WAITLISTED ->
                referral.waitlist(
                        WaitlistPlace.in(form, context.today()),
                        new Reason(Reason.Code.NO_CAPACITY, form.text("expectedWait")),
                        context.now(),
                        submission.by());
        }
        return keep(referral, submission, response, "timeline.referral-" + response.id());
    }

    /**
     * A check of the waiting list: still waiting, a place was found (with its appointment or not, the wait is over), or the
     * wait is given up.
     */
    public ProviderAnswer<WaitlistDecision> recordWaitlist(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        FormAnswers form = submission.form();
        Referral referral = referrals.require(referralId);
        WaitlistDecision waitlist = form.decision("waitlist", WaitlistDecision.class);
        switch (waitlist) {
            case STILL_WAITING -> referral.waitOn(WaitlistPlace.in(form, context.today()));
            case PLACE_FOUND -> referral.findPlace(context.now(), submission.by());
            case GIVEN_UP -> referral.cancel(Reason.in(form), context.now(), submission.by());
        }
        return keep(referral, submission, waitlist, "timeline.waitlist-" + waitlist.id());
    }

    private <D extends CaseDecision> ProviderAnswer<D> keep(
            Referral referral, Submission submission, D decision, String event) {
        Optional<Instant> appointment = schedule(referral, submission);
        referrals.save(referral);
        if (referral.isIneligible()) {
            experiences.recordIneligible(referral);
        }
        context.recordEvent(referral, submission.by(), event, context.serviceName(referral));
        appointment.ifPresent(at -> recordAppointment(referral, submission, at));
        boolean given = referral.isOpen() && reports.saysReceived(referral);
        return new ProviderAnswer<>(decision, appointment.isPresent() || given, askOn(appointment, given));
    }

    private LocalDate askOn(Optional<Instant> appointment, boolean given) {
        return given
                ? context.today().plusDays(1)
                : appointment.map(this::dayAfter).orElse(null);
    }

    /** @return when the client is to be asked: the day after the appointment */
    public LocalDate scheduleAppointment(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        Referral referral = referrals.require(referralId);
        Optional<Instant> appointment = schedule(referral, submission);
        referrals.save(referral);
        appointment.ifPresent(at -> recordAppointment(referral, submission, at));
        return appointment.map(this::dayAfter).orElseGet(context::today);
    }

    private LocalDate dayAfter(Instant appointment) {
        return LocalDate.ofInstant(appointment, context.zone()).plusDays(1);
    }

    /** The appointment that the form names; empty where it names none. */
    private Optional<Instant> schedule(Referral referral, Submission submission) {
        FormAnswers form = submission.form();
        Optional<Instant> appointment = Optional.ofNullable(form.moment("appointmentAt", context.zone()));
        appointment.ifPresent(at -> referral.schedule(
                new Appointment(at, form.text("appointmentPlace"), form.text("note")), context.now(), submission.by()));
        return appointment;
    }

    private void recordAppointment(Referral referral, Submission submission, Instant at) {
        context.recordEvent(referral, submission.by(), "timeline.appointment-made", context.serviceName(referral), at);
        if (submission.form().texts("support").contains("reminder")) {
            reminders.plan(referral, at);
        }
    }
}
